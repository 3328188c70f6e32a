"""Reads cases from stdin and answers each with SciPy's and statsmodels' number."""

import json
import sys
import warnings
from math import exp, log

from scipy import stats
from scipy.optimize import brentq
from scipy.special import xlogy
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    test_proportions_2indep,
)

warnings.simplefilter("ignore")


def finite(value):
    value = float(value)
    return value if abs(value) != float("inf") and value == value else None


def score_test_of_difference(x, m, y, n, at):
    """The restricted estimate by maximising the likelihood: statsmodels has none that holds at the corners."""

    def cost(p):
        return -(xlogy(x, p + at) + xlogy(m - x, 1 - p - at) + xlogy(y, p) + xlogy(n - y, 1 - p))

    def slope(p):
        return x / (p + at) - (m - x) / (1 - p - at) + y / p - (n - y) / (1 - p)

    low, high = max(0.0, -at), min(1.0, 1.0 - at)
    edge = 1e-15 * (high - low)
    if slope(low + edge) <= 0:
        p = low
    elif slope(high - edge) >= 0:
        p = high
    else:
        p = brentq(slope, low + edge, high - edge, xtol=1e-16, rtol=1e-15)
        assert cost(p) <= min(cost(p + 1e-6), cost(p - 1e-6)) + 1e-9 or min(p - low, high - p) < 1e-6
    variance = (p + at) * (1 - p - at) / m + p * (1 - p) / n
    distance = x / m - y / n - at
    return 2 * stats.norm.sf(abs(distance) / variance**0.5)


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
    raise ValueError(kind)


json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
