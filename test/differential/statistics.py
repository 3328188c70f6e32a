"""Reads cases from stdin and answers each with SciPy's and statsmodels' number."""

import json
import sys
import warnings
from math import exp, log

import numpy as np
from scipy import stats
from scipy.optimize import brentq
from scipy.special import xlogy
from statsmodels.stats.contingency_tables import StratifiedTable, mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    test_proportions_2indep,
)
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

warnings.simplefilter("ignore")


def finite(value):
    value = float(value)
    return value if abs(value) != float("inf") and value == value else None


def restricted_variance(x, m, y, n, at):
    """The variance of x/m - y/n where the likelihood is largest under p1 = p2 + at. The restricted estimate by maximising the likelihood: statsmodels has none that holds at the corners."""

    def cost(p):
        return -(xlogy(x, p + at) + xlogy(m - x, 1 - p - at) + xlogy(y, p) + xlogy(n - y, 1 - p))

    def slope(p):
        return x / (p + at) - (m - x) / (1 - p - at) + y / p - (n - y) / (1 - p)

    low, high = max(0.0, -at), min(1.0, 1.0 - at)
    edge = max(1e-15 * (high - low), 4e-16)
    if slope(low + edge) <= 0:
        p = low
    elif slope(high - edge) >= 0:
        p = high
    else:
        p = brentq(slope, low + edge, high - edge, xtol=1e-16, rtol=1e-15)
        assert cost(p) <= min(cost(p + 1e-6), cost(p - 1e-6)) + 1e-9 or min(p - low, high - p) < 1e-6
    return (p + at) * (1 - p - at) / m + p * (1 - p) / n


def score_test_of_difference(x, m, y, n, at):
    distance = x / m - y / n - at
    return 2 * stats.norm.sf(abs(distance) / restricted_variance(x, m, y, n, at) ** 0.5)


def strata_of(numbers):
    return [tuple(numbers[i : i + 4]) for i in range(0, len(numbers), 4)]


def stratified_difference(strata, at):
    """z of the pooled difference with the weights of Mantel and Haenszel."""
    weights = np.array([m * n / (m + n) for _, m, _, n in strata])
    weights = weights / weights.sum()
    distance = sum(w * (x / m - y / n - at) for w, (x, m, y, n) in zip(weights, strata))
    return distance / sum(w * w * restricted_variance(*four, at) for w, four in zip(weights, strata)) ** 0.5


def stratified_interval(strata, level):
    z = stats.norm.ppf((1 + level) / 2)
    weights = [m * n / (m + n) for _, m, _, n in strata]
    estimate = sum(w * (x / m - y / n) for w, (x, m, y, n) in zip(weights, strata)) / sum(weights)
    edge = 1e-5
    low = brentq(lambda at: stratified_difference(strata, at) - z, -1 + edge, estimate, xtol=1e-14)
    high = brentq(lambda at: stratified_difference(strata, at) + z, estimate, 1 - edge, xtol=1e-14)
    return [estimate, low, high]


def pooled(strata):
    """Mantel and Haenszel's ratio and the test of no association: statsmodels."""
    tables = [np.array([[x, m - x], [y, n - y]], dtype=float) for x, m, y, n in strata]
    table = StratifiedTable(tables)
    return [float(table.riskratio_pooled), float(table.test_null_odds(correction=False).pvalue)]


def tango(only_first, only_second, pairs, at):
    """z of the paired difference, the nuisance found by maximising the likelihood of (b, c, the rest)."""

    def slope(q):
        return only_first / (q + at) + only_second / q - 2 * (pairs - only_first - only_second) / (1 - 2 * q - at)

    low, high = max(0.0, -at), (1 - at) / 2
    edge = 1e-15
    if only_second == 0 and (at > 0 and slope(edge) <= 0):
        q = 0.0
    elif only_first == 0 and (at < 0 and slope(low + edge) <= 0):
        q = low
    else:
        q = brentq(slope, low + edge, high - edge, xtol=1e-17, rtol=1e-15)
    return (only_first - only_second - pairs * at) / (pairs * (2 * q + at * (1 - at))) ** 0.5


def newcombe_paired(a, b, c, d, level):
    """Newcombe (1998), Statistics in Medicine 17:2635, method 8, from its formula."""
    n = a + b + c + d
    first = proportion_confint(a + b, n, 1 - level, method="wilson")
    second = proportion_confint(a + c, n, 1 - level, method="wilson")
    p, q = (a + b) / n, (a + c) / n
    product = (a + b) * (c + d) * (a + c) * (b + d)
    phi = 0 if product == 0 else (a * d - b * c) / product**0.5
    dl, du, el, eu = p - first[0], first[1] - p, q - second[0], second[1] - q
    low = (dl**2 - 2 * phi * dl * eu + eu**2) ** 0.5
    high = (du**2 - 2 * phi * du * el + el**2) ** 0.5
    return [p - q - low, p - q + high]


def delong(positives, negatives):
    """DeLong's area and variance from all pairs, as in the paper."""
    x, y = np.array(positives)[:, None], np.array(negatives)[None, :]
    wins = (x > y) + 0.5 * (x == y)
    above, below = wins.mean(axis=1), wins.mean(axis=0)
    return [wins.mean(), above.var(ddof=1) / len(above) + below.var(ddof=1) / len(below)]


def invert_ratio(counts, level, side):
    """The ratio at which the score test of statsmodels reaches the level, below (1) or above (-1) the estimate."""
    x, m, y, n = counts
    z = side * stats.norm.ppf((1 + level) / 2)

    def distance(log_ratio):
        result = test_proportions_2indep(
            x, m, y, n, value=exp(log_ratio), compare="ratio", method="score", correction=False
        )
        # All of all against all of all: no distance and no variance at the estimate.
        return (0 if result.statistic != result.statistic else result.statistic) - z

    estimate = log(x / m / (y / n))
    low, high = (estimate - 30, estimate) if side == 1 else (estimate, estimate + 30)
    return exp(brentq(distance, low, high, xtol=1e-14, rtol=1e-14))


def answer(case):
    kind, args = case["kind"], case["args"]
    if kind == "wilson":
        x, n, level = args
        return list(map(finite, proportion_confint(x, n, 1 - level, method="wilson")))
    if kind == "newcombe":
        x, m, y, n, level = args
        return list(map(finite, confint_proportions_2indep(x, m, y, n, compare="diff", method="newcomb", alpha=1 - level)))
    if kind == "koopman":
        x, m, y, n, level = args
        return [invert_ratio(args[:4], level, side) for side in (1, -1)]
    if kind == "difference":
        return [finite(score_test_of_difference(*args))]
    if kind == "ratio":
        x, m, y, n, at = args
        result = test_proportions_2indep(x, m, y, n, value=at, compare="ratio", method="score", correction=False)
        return [finite(result.pvalue)]
    if kind == "holm":
        return list(map(finite, multipletests(args, method="holm")[1]))
    if kind == "normal":
        return [finite(stats.norm.ppf(args[0]))]
    if kind == "student":
        level, freedom = args
        return [finite(stats.t.ppf((1 + level) / 2, freedom))]
    if kind == "beta":
        x, a, b = args
        return [finite(stats.beta.cdf(x, a, b)), finite(stats.beta.ppf(x, a, b))]
    if kind == "clopper-pearson":
        x, n, level = args
        return list(map(finite, proportion_confint(x, n, 1 - level, method="beta")))
    if kind == "mcnemar":
        b, c = args
        return [finite(mcnemar([[0, b], [c, 0]], exact=True).pvalue)]
    if kind == "fisher":
        x, m, y, n = args
        return [finite(stats.fisher_exact([[x, m - x], [y, n - y]])[1])]
    if kind == "benjamini-hochberg":
        return list(map(finite, multipletests(args, method="fdr_bh")[1]))
    if kind == "welch":
        level, at, size, *values = args
        a, b = values[: int(size)], values[int(size) :]
        result = stats.ttest_ind([value - at for value in a], b, equal_var=False)
        interval = stats.ttest_ind(a, b, equal_var=False).confidence_interval(level)
        return [finite(result.pvalue), finite(interval.low), finite(interval.high)]
    if kind == "equivalence":
        low, high, size, *values = args
        means = CompareMeans(DescrStatsW(values[: int(size)]), DescrStatsW(values[int(size) :]))
        return [finite(means.ttost_ind(low, high, usevar="unequal")[0])]
    if kind == "stratified-difference":
        level, at, *counts = args
        strata = strata_of(counts)
        return [*stratified_interval(strata, level), 2 * stats.norm.sf(abs(stratified_difference(strata, at)))]
    if kind == "stratified-ratio":
        return pooled(strata_of(args))
    if kind == "tango":
        b, c, n, at = args
        return [2 * stats.norm.sf(abs(tango(b, c, n, at)))]
    if kind == "newcombe-paired":
        return newcombe_paired(*args)
    if kind == "delong":
        size, *scores = args
        return list(map(finite, delong(scores[: int(size)], scores[int(size) :])))
    if kind == "bootstrap":
        level, *counts = args
        draws = np.random.default_rng(7).multinomial(int(sum(counts)), np.array(counts) / sum(counts), size=100_000)
        shares = draws[:, 0] / np.maximum(1, draws[:, 0] + draws[:, 1]) - draws[:, 2] / np.maximum(1, draws[:, 2] + draws[:, 3])
        return list(map(finite, np.quantile(shares, [(1 - level) / 2, (1 + level) / 2])))
    raise ValueError(kind)


json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
