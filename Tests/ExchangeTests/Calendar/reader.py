"""Reads an iCalendar file with python3-icalendar, and its time zone with dateutil: two readers that share nothing with
the program. Writes JSON to standard output."""

import io
import json
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from dateutil import tz
from icalendar import Calendar


def events(path):
    data = open(path, "rb").read()
    calendar = Calendar.from_ical(data)
    found = []
    rules = zone_text(data)
    zones = tz.tzical(io.StringIO(rules)) if rules else None
    for event in calendar.walk("VEVENT"):
        start = event["DTSTART"]
        moment = start.dt
        zone = start.params.get("TZID")
        timed = isinstance(moment, datetime)
        utc = ""
        if timed:
            local = moment.replace(tzinfo=zones.get(zone))
            utc = local.astimezone(timezone.utc).isoformat()
        duration = event.get("DURATION")
        found.append(
            {
                "uid": str(event["UID"]), "stamp": event["DTSTAMP"].dt.isoformat(), "summary": str(event["SUMMARY"]),
                "start": moment.replace(tzinfo=None).isoformat() if timed else moment.isoformat(), "zone": zone or "",
                "utc": utc, "minutes": int(duration.dt.total_seconds() // 60) if duration else 0,
                "place": str(event.get("LOCATION", "")), "status": str(event["STATUS"]),
                "sequence": int(event["SEQUENCE"]), "free": str(event["TRANSP"]) == "TRANSPARENT",
                "errors": [str(error) for error in event.errors],
            }
        )
    head = {"version": str(calendar["VERSION"]), "prodid": str(calendar["PRODID"])}
    return {"head": head, "events": found}


def zone_text(data):
    """The zones alone, unfolded, as dateutil reads them."""
    text = data.decode("utf-8").replace("\r\n ", "").replace("\r\n", "\n")
    start, end = text.find("BEGIN:VTIMEZONE"), text.rfind("END:VTIMEZONE")
    return text[start : end + len("END:VTIMEZONE")] + "\n" if start >= 0 else ""


def offsets(name, moments):
    """What the zone rules of Python say for moments in seconds since 1970: seconds east of UTC."""
    zone = ZoneInfo(name)
    return [int(datetime.fromtimestamp(moment, zone).utcoffset().total_seconds()) for moment in moments]


if sys.argv[1] == "events":
    print(json.dumps(events(sys.argv[2])))
else:
    print(json.dumps([offsets(name, json.loads(sys.argv[3])) for name in sys.argv[2].split(",")]))
