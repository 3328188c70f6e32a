import { randomInt } from 'node:crypto'
import type { Enclosure, RunConditions } from './variation.ts'

/** What a command may see and keep. */
export interface EnclosureOptions {
  readonly enclosure: Enclosure
  readonly conditions: Pick<RunConditions, 'root' | 'checkout' | 'storage' | 'unshared' | 'alone'>
  /** Folder that the command starts in. */
  readonly cwd: string
  /** Files and folders that the command must not see: what it should make, where it was made before. */
  readonly hidden: readonly string[]
}

/** The name of the machine in a run that varies it. */
const OTHER_HOST_NAME = 'modelgate-elsewhere'

/** Stands in the log in front of the number of processes that outlived the command. */
export const LEFT_BEHIND = 'modelgate: processes left behind: '

/**
 * Runs as the first process of its own namespaces, so that everything the command starts ends with it:
 *
 * 1. Everything can be read and nothing written, so that one run can leave nothing for the next; what is written to a covered folder goes to memory and
 *    is gone afterwards.
 * 2. The folder of this reproduction stays as it is, and the checkout may lie in memory.
 * 3. Hidden files and folders are empty.
 * 4. Process numbers start anywhere, as they do without namespaces. There may seem to be one processor, and a machine of another name.
 */
const ENCLOSE = `
root=$1 checkout=$2 storage=$3 cwd=$4 host=$5 loop=$6 pid=$7 online=$8; shift 8
[ -z "$loop" ] || PATH=$PATH:/usr/sbin:/sbin sh -c 'ip link set "$1" up || ifconfig "$1" up' sh "$loop" 2> /dev/null
[ -z "$host" ] || hostname "$host" || echo "$host" > /proc/sys/kernel/hostname || exit 125
exec 9< "$root" || exit 125
mounts=$(cat /proc/self/mountinfo) && mkdir -p "$root/layers" && mount -t tmpfs none "$root/layers" || exit 125
while read -r _ _ _ _ point options _; do
  case $point:$options in
    /proc:* | /proc/* | /dev/pts:* | /dev/shm:* | *:ro | *:ro,*) ;;
    *) mount -o "remount,bind,ro\${options#rw}" "$(printf %b "$point")" 2> /dev/null ;;
  esac
done << END
$mounts
END
layer=0
while [ "$1" != -- ]; do
  layer=$((layer + 1)) above=/proc/self/fd/9/layers/$layer
  mkdir -p "$above/new" "$above/work" || exit 125
  mount -t overlay overlay -o "lowerdir=$1,upperdir=$above/new,workdir=$above/work" "$1" || exit 125
  shift
done
shift
mount --no-canonicalize --bind /proc/self/fd/9 "$root" && mount -o remount,bind,rw "$root" || exit 125
[ "$checkout" = "$storage" ] || mount --bind "$storage" "$checkout" || exit 125
[ ! -d /dev/shm ] || mount -t tmpfs none /dev/shm || exit 125
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mount -t tmpfs none "$1" || exit 125
  elif [ -e "$1" ]; then mount --bind /dev/null "$1" || exit 125; fi
  shift
done
shift
if [ -n "$host" ]; then
  echo "$host" > "$root/layers/hostname" && printf '%032d\\n' 7 > "$root/layers/machine-id" || exit 125
  for name in hostname machine-id; do
    [ ! -f "/etc/$name" ] || mount --bind "$root/layers/$name" "/etc/$name" || exit 125
  done
fi
[ -z "$online" ] || [ ! -e "$online" ] || { echo 0 > "$root/layers/online" && mount --bind "$root/layers/online" "$online"; } || exit 125
echo "$pid" > /proc/sys/kernel/ns_last_pid || exit 125
for name in bus fs irq sys sysrq-trigger; do
  [ ! -e "/proc/$name" ] || { mount --bind "/proc/$name" "/proc/$name" && mount -o remount,bind,ro "/proc/$name"; } || exit 125
done
cd "$cwd" && "$@" 9<&-
status=$?
left=0
for process in /proc/[0-9]*; do
  [ "$process" = /proc/1 ] || [ -z "$(tr -d '\\0' 2> /dev/null < "$process/cmdline")" ] || left=$((left + 1))
done
[ "$left" = 0 ] || echo "${LEFT_BEHIND}$left"
exit "$status"`

/** Process numbers from which a run starts to count: random, because without namespaces nobody could foresee them either. */
const PROCESSES = [1000, 30_000] as const

/** Where the C library, and with it every language, looks up how many processors there are. */
const ONLINE = '/sys/devices/system/cpu/online'

/** What stands in front of a command that is shut in. */
export function encloseCommand({ enclosure, conditions, cwd, hidden }: EnclosureOptions): readonly string[] {
  const { root, checkout, storage, unshared, alone } = conditions
  const host = unshared.includes('--uts') ? OTHER_HOST_NAME : ''
  // Without a network a command may still talk to itself.
  const loop = unshared.includes('--net') ? 'lo' : ''
  return [
    ...enclosure.rise,
    'unshare',
    ...enclosure.unshare,
    ...unshared,
    'sh',
    '-c',
    ENCLOSE,
    'sh',
    root,
    checkout,
    storage,
    cwd,
    host,
    loop,
    String(randomInt(...PROCESSES)),
    alone ? ONLINE : '',
    ...enclosure.covered,
    '--',
    ...hidden,
    '--',
    'setpriv',
    ...enclosure.sink,
  ]
}
