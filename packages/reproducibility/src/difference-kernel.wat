;; The sums of `measureDifference` over a block of finite floats, two elements at a time in double precision.
;; Type 0 is F32, 1 is BF16, 2 is F16. Patterns of 16 bits are moved to the upper half of 32, where sign and order are those of 32 bits.
(module
  (memory (export "memory") 35)
  ;; $a, $b: where the blocks start, $end: where $a ends, both whole groups of four elements; $out: where the sums go.
  ;; Gives 1 when an element is not finite: the sums mean nothing then.
  (func (export "measure") (param $a i32) (param $b i32) (param $end i32) (param $out i32) (param $type i32) (result i32)
    (local $x v128) (local $y v128) (local $u v128) (local $v v128) (local $d v128)
    (local $exponent v128) (local $magnitude v128) (local $top v128) (local $same v128) (local $ulps v128)
    (local $squaresA v128) (local $squaresB v128) (local $product v128) (local $difference v128) (local $flipped v128) (local $largest v128)
    (local $upper i32) (local $step i32)
    (local.set $magnitude (i32x4.splat (i32.const 0x7fffffff)))
    (local.set $exponent (i32x4.splat (select (i32.const 0x7c000000) (i32.const 0x7f800000) (i32.eq (local.get $type) (i32.const 2)))))
    (local.set $step (select (i32.const 8) (i32.const 16) (local.get $type)))
    (loop $next
      (if (local.get $type)
        (then
          (local.set $x (i32x4.shl (v128.load16x4_u (local.get $a)) (i32.const 16)))
          (local.set $y (i32x4.shl (v128.load16x4_u (local.get $b)) (i32.const 16))))
        (else
          (local.set $x (v128.load (local.get $a)))
          (local.set $y (v128.load (local.get $b)))))
      (local.set $u (v128.and (local.get $x) (local.get $magnitude)))
      (local.set $v (v128.and (local.get $y) (local.get $magnitude)))
      (local.set $top (i32x4.max_u (local.get $top) (i32x4.max_u (local.get $u) (local.get $v))))
      ;; Sign and magnitude as whole numbers in the order of the floats.
      (local.set $d (i32x4.shr_s (local.get $x) (i32.const 31)))
      (local.set $u (i32x4.sub (v128.xor (local.get $u) (local.get $d)) (local.get $d)))
      (local.set $d (i32x4.shr_s (local.get $y) (i32.const 31)))
      (local.set $v (i32x4.sub (v128.xor (local.get $v) (local.get $d)) (local.get $d)))
      (local.set $same (i32x4.sub (local.get $same) (i32x4.eq (local.get $u) (local.get $v))))
      (local.set $ulps (i32x4.max_u (local.get $ulps)
        (i32x4.sub (i32x4.max_s (local.get $u) (local.get $v)) (i32x4.min_s (local.get $u) (local.get $v)))))
      (if (i32.eq (local.get $type) (i32.const 2))
        (then
          ;; Exponent and fraction in their places of 32 bits, then the difference of the biases as a factor of 2^112.
          (local.set $x (v128.or
            (f32x4.mul (i32x4.shr_u (v128.and (local.get $x) (local.get $magnitude)) (i32.const 3)) (f32x4.splat (f32.const 0x1p112)))
            (v128.andnot (local.get $x) (local.get $magnitude))))
          (local.set $y (v128.or
            (f32x4.mul (i32x4.shr_u (v128.and (local.get $y) (local.get $magnitude)) (i32.const 3)) (f32x4.splat (f32.const 0x1p112)))
            (v128.andnot (local.get $y) (local.get $magnitude))))))
      (loop $half
        (local.set $u (f64x2.promote_low_f32x4 (local.get $x)))
        (local.set $v (f64x2.promote_low_f32x4 (local.get $y)))
        (local.set $squaresA (f64x2.add (local.get $squaresA) (f64x2.mul (local.get $u) (local.get $u))))
        (local.set $squaresB (f64x2.add (local.get $squaresB) (f64x2.mul (local.get $v) (local.get $v))))
        (local.set $product (f64x2.add (local.get $product) (f64x2.mul (local.get $u) (local.get $v))))
        (local.set $d (f64x2.sub (local.get $u) (local.get $v)))
        (local.set $largest (f64x2.pmax (local.get $largest) (f64x2.abs (local.get $d))))
        (local.set $difference (f64x2.add (local.get $difference) (f64x2.mul (local.get $d) (local.get $d))))
        (local.set $d (f64x2.sub (f64x2.abs (local.get $u)) (f64x2.abs (local.get $v))))
        (local.set $flipped (f64x2.add (local.get $flipped) (f64x2.mul (local.get $d) (local.get $d))))
        (local.set $x (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $x) (local.get $x)))
        (local.set $y (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $y) (local.get $y)))
        (br_if $half (local.tee $upper (i32.xor (local.get $upper) (i32.const 1)))))
      (local.set $a (i32.add (local.get $a) (local.get $step)))
      (local.set $b (i32.add (local.get $b) (local.get $step)))
      (br_if $next (i32.lt_u (local.get $a) (local.get $end))))
    (v128.store offset=0 (local.get $out) (local.get $squaresA))
    (v128.store offset=16 (local.get $out) (local.get $squaresB))
    (v128.store offset=32 (local.get $out) (local.get $product))
    (v128.store offset=48 (local.get $out) (local.get $difference))
    (v128.store offset=64 (local.get $out) (local.get $flipped))
    (v128.store offset=80 (local.get $out) (local.get $largest))
    (v128.store offset=96 (local.get $out) (local.get $same))
    (v128.store offset=112 (local.get $out) (local.get $ulps))
    (v128.any_true (i32x4.ge_u (local.get $top) (local.get $exponent)))))
