"""Checks a report of rusthon memory --run --format json for what must hold in each, and prints what the known programs must have.

    check.py REPORT [TYPE...]
"""
import json
import sys

ENUMS = {
    "form": {"entry", "fast", "resume", "part", "generic"},
    "representation": {"boxed", "int", "unsigned", "float", "bool", "cell", "generator", "none"},
    "place": {"static", "register", "frame", "heap"},
    "kind": {"return_address", "saved_register", "variable", "spill", "parameter", "padding"},
}


def check(condition, *what):
    if not condition:
        print("WRONG", *what)
        sys.exit(1)


def check_form(function, form):
    check(form["form"] in ENUMS["form"], function, form["form"])
    if form["inlined"]:
        return
    own = [slot for slot in form["slots"] if slot["kind"] != "parameter"]
    check(sum(slot["bytes"] for slot in own) == form["frame_bytes"], function, "slots do not fill the frame")
    top = form["frame_bytes"]
    for slot in own:
        check(slot["kind"] in ENUMS["kind"], function, slot)
        check(slot["offset"] + slot["bytes"] == top, function, "a gap above", slot)
        top = slot["offset"]
    check(top == 0, function, "the frame does not end at the stack pointer")


def check_variable(function, frame, variable):
    check(variable["representation"] in ENUMS["representation"], function, variable)
    check((variable["bytes"] == 0) == (variable["representation"] == "none"), function, variable)
    for place in variable["places"]:
        check(sum(place[key] is not None for key in ("register", "offset", "constant")) == 1, function, variable)
        if variable["representation"] not in ("cell", "generator") and place["offset"] is not None:
            check(0 <= place["offset"] < frame, function, "outside the frame", variable)


def check_allocation(function, site):
    check(site["place"] in ENUMS["place"], function, site)
    check(site["why"], function, "no reason", site)
    check(site["place"] != "heap" or site["bytes"] is None or site["bytes"] >= 16, function, site)


def check_run(run):
    sites = run["sites"]
    for key in ("allocations", "bytes", "frees", "live_blocks", "live_bytes"):
        check(sum(site[key] for site in sites) == run[key], "the sites do not add up:", key)
    check(run["frees"] + run["live_blocks"] == run["allocations"], "frees and live blocks are not all")
    check(run["live_bytes"] <= run["peak_bytes"] <= run["bytes"], "peak")
    check(max(sample["bytes"] for sample in run["heap"]) <= run["peak_bytes"], "a sample above the peak")
    check([s["event"] for s in run["heap"]] == sorted(s["event"] for s in run["heap"]), "samples out of order")
    for site in sites:
        check(site["frees"] + site["live_blocks"] == site["allocations"], site)
        check(site["live_bytes"] <= site["peak_bytes"] <= site["bytes"], site)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        report = json.load(file)
    check(report["version"] == 1, "version")
    for function in report["functions"]:
        name = function["name"]
        for form in function["forms"]:
            check_form(name, form)
        frame = max((form.get("frame_bytes", 0) for form in function["forms"]), default=0)
        for variable in function["variables"]:
            check_variable(name, frame or 1 << 20, variable)
        for site in function["allocations"]:
            check_allocation(name, site)
    if "run" in report:
        check_run(report["run"])
        for site in report["run"]["sites"]:
            if site["type"] in sys.argv[2:] and site["line"] > 5:
                print(f"line {site['line']}: {site['allocations']} {site['type']}, {site['bytes']} bytes, {site['live_blocks']} alive")
        print(f"{report['run']['calls']} calls, {report['run']['deepest_calls']} deep")
    print("consistent")


main()
