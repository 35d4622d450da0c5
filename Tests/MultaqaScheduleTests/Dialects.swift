import Testing

/// The same three events as different programs write them.
enum Dialects {
    struct Sample: Sendable, CustomTestStringConvertible {
        let program: String
        let text: String

        var testDescription: String { program }
    }

    static let xml = [
        Sample(
            program: "frab",
            text: """
                <?xml version="1.0" encoding="utf-8"?>
                <schedule><generator name="frab" version="0.8"/><version>Entwurf 3</version>
                <conference><acronym>made</acronym><title>Rencontre inventée</title><start>2015-06-08</start>
                <end>2015-06-08</end><days>1</days><timeslot_duration>00:15</timeslot_duration>
                <base_url>https://example.org/made</base_url><time_zone_name>Africa/Casablanca</time_zone_name></conference>
                <day index="1" date="2015-06-08" start="2015-06-08T04:00:00+01:00" end="2015-06-09T03:59:59+01:00">
                <room name="Salle A">
                <event guid="6a9b0a5e-0000-4000-8000-000000000001" id="11"><logo/><date>2015-06-08T09:30:00+01:00</date>
                <start>09:30</start><duration>00:45</duration><room>Salle A</room><slug>made-11-ouverture</slug>
                <title>Ouverture</title><subtitle/><track>cadre</track><type>lecture</type><language>fr</language>
                <abstract/><description/><recording><license/><optout>false</optout></recording>
                <persons><person id="1">A. Inventée</person><person id="2">B. Inventé</person></persons>
                <links><link href="https://example.org">page</link></links><attachments/></event>
                <event guid="6a9b0a5e-0000-4000-8000-000000000003" id="13"><date>2015-06-09T00:30:00+01:00</date>
                <start>00:30</start><duration>01:00</duration><room>Salle A</room><title>Veillée</title>
                <persons><person id="1">A. Inventée</person></persons></event></room>
                <room name="Salle B"><event guid="6a9b0a5e-0000-4000-8000-000000000002" id="12">
                <date>2015-06-08T10:15:00+01:00</date><start>10:15</start><duration>01:30</duration><room>Salle B</room>
                <title>Atelier</title><persons/></event></room></day></schedule>
                """),
        Sample(
            program: "pretalx",
            text: """
                <?xml version='1.0' encoding='utf-8' ?>
                <!-- Made with love -->
                <schedule><generator name="pretalx" version="2024.1"/><version>0.4</version>
                <conference><title>Rencontre inventée</title><acronym>made</acronym><start>2015-06-08</start>
                <end>2015-06-08</end><days>1</days><timeslot_duration>00:05</timeslot_duration>
                <base_url>https://example.org</base_url><time_zone_name>Africa/Casablanca</time_zone_name>
                <track name="Cadre" slug="1-cadre" color="#112233"/></conference>
                <day index='1' date='2015-06-08' start='2015-06-08T04:00:00+01:00' end='2015-06-09T03:59:00+01:00'>
                <room name='Salle A' guid='6a9b0a5e-0000-4000-8000-0000000000aa'>
                <event guid='6a9b0a5e-0000-4000-8000-000000000001' id='11' code='ABCDEF'><room>Salle A</room>
                <title><![CDATA[Ouverture]]></title><date>2015-06-08T09:30:00+01:00</date><start>09:30</start>
                <duration>00:45</duration><persons><person id='1' code='AAA111'>A. Inventée</person>
                <person id='2' code='BBB222'>B. Inventé</person></persons><url>https://example.org/talk/ABCDEF/</url>
                <feedback_url>https://example.org/f/</feedback_url></event>
                <event guid='6a9b0a5e-0000-4000-8000-000000000003' id='13' code='GHIJKL'><room>Salle A</room>
                <title>Veillée</title><date>2015-06-09T00:30:00+01:00</date><start>00:30</start><duration>01:00</duration>
                <persons><person code='AAA111'>A. Inventée</person></persons></event></room>
                <room name='Salle B'><event guid='6a9b0a5e-0000-4000-8000-000000000002' id='12' code='MNOPQR'>
                <room>Salle B</room><title>Atelier</title><date>2015-06-08T10:15:00+01:00</date><start>10:15</start>
                <duration>01:30</duration><persons/></event></room></day></schedule>
                """),
        Sample(
            program: "Pentabarf: no dates, the day changes at nine",
            text: """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE schedule SYSTEM "schedule.dtd">
                <schedule><conference><title>Rencontre inventée</title><subtitle/><venue>ici</venue><city>ici</city>
                <start>2015-06-08</start><end>2015-06-08</end><days>1</days><release>2</release>
                <day_change>09:00:00</day_change><timeslot_duration>00:15:00</timeslot_duration></conference>
                <day date="2015-06-08" index="1"><room name="Salle A"><event id="11"><start>09:30</start>
                <duration>00:45</duration><room>Salle A</room><tag>ouv</tag><title>Ouverture</title>
                <persons><person id="1">A. Inventée</person><person id="2">B. Inventé</person></persons></event>
                <event id="13"><start>00:30</start><duration>01:00</duration><title>Veillée</title>
                <persons><person id="1">A. Inventée</person></persons></event></room>
                <room name="Salle B"><event id="12"><start>10:15</start><duration>01:30</duration>
                <title>Atelier</title></event></room></day></schedule>
                """),
        Sample(
            program: "others: rooms within events, ends, speakers, names in attributes",
            text: """
                <schedule><conference><title>Rencontre inventée</title></conference><day date="2015-06-08">
                <event guid="a"><room>Salle A</room><title>Ouverture</title><start>0930</start><end>10:15</end>
                <speakers><speaker code="X" name="A. Inventée"/><speaker><name>B. Inventé</name></speaker></speakers></event>
                <event guid="b"><room>Salle B</room><title>Atelier</title><start>10:15:00</start>
                <duration>PT1H30M</duration></event>
                <event guid="c"><room>Salle A</room><title>Veillée</title><date>2015-06-09 00:30</date><start>00:30</start>
                <duration>60</duration><persons><person code="X"><name>A. Inventée</name></person></persons></event>
                </day></schedule>
                """),
    ]

    static let json = [
        Sample(
            program: "frab",
            text: """
                {"schedule": {"version": "3", "base_url": "https://example.org", "conference": {"acronym": "made",
                 "title": "Rencontre inventée", "start": "2015-06-08", "end": "2015-06-08", "daysCount": 1,
                 "timeslot_duration": "00:15", "days": [{"index": 0, "date": "2015-06-08",
                 "day_start": "2015-06-08T04:00:00+01:00", "day_end": "2015-06-09T04:00:00+01:00", "rooms": {"Salle A": [
                  {"id": 11, "guid": "a", "logo": null, "date": "2015-06-08T09:30:00+01:00", "start": "09:30",
                   "duration": "00:45", "room": "Salle A", "title": "Ouverture", "subtitle": null, "track": null,
                   "persons": [{"id": 1, "public_name": "A. Inventée"}, {"id": 2, "full_public_name": "B. Inventé"}]},
                  {"id": 13, "date": "2015-06-09T00:30:00+01:00", "start": "00:30", "duration": "01:00",
                   "title": "Veillée", "persons": [{"id": 1, "public_name": "A. Inventée"}]}],
                 "Salle B": [{"id": 12, "date": "2015-06-08T10:15:00+01:00", "start": "10:15", "duration": "01:30",
                   "title": "Atelier", "persons": []}]}}]}}}
                """),
        Sample(
            program: "pretalx",
            text: """
                {"$schema": "https://example.org/schema.json", "generator": {"name": "pretalx", "version": "2024.1"},
                 "schedule": {"url": "https://example.org", "version": "0.4", "conference": {"acronym": "made",
                 "title": "Rencontre inventée", "time_zone_name": "Africa/Casablanca", "rooms": [{"name": "Salle A",
                 "slug": "1-salle-a", "guid": "x", "capacity": 80}], "tracks": [{"name": "Cadre", "color": "#112233"}],
                 "days": [{"index": 1, "date": "2015-06-08", "rooms": {"Salle A": [
                  {"guid": "a", "code": "ABCDEF", "id": 11, "date": "2015-06-08T08:30:00+00:00", "start": "09:30",
                   "duration": "00:45", "title": "Ouverture", "do_not_record": false, "persons": [
                   {"code": "AAA111", "name": "A. Inventée", "public_name": "A. Inventée", "biography": null},
                   {"guid": "p2", "name": "B. Inventé", "avatar": null}]},
                  {"code": "GHIJKL", "date": "2015-06-08T23:30:00+00:00", "start": "00:30", "duration": "01:00",
                   "title": "Veillée", "persons": [{"code": "AAA111", "name": "A. Inventée"}]}],
                 "Salle B": [{"code": "MNOPQR", "id": 12, "date": "2015-06-08T09:15:00+00:00", "start": "10:15",
                   "duration": "01:30", "title": {"fr": "Atelier", "en": "Workshop"}, "persons": []}]}}]}}}
                """),
        Sample(
            program: "a list of rooms, without the outer schedule",
            text: """
                {"version": "1", "conference": {"title": "Rencontre inventée", "days": [{"date": "2015-06-08", "rooms": [
                 {"name": "Salle A", "events": [
                  {"id": "a", "start": "9:30", "duration": "45", "title": "Ouverture",
                   "speakers": ["A. Inventée", "B. Inventé"]},
                  {"id": "c", "start": "00:30", "duration": 60, "title": "Veillée", "speakers": ["A. Inventée"]}]},
                 {"name": "Salle B", "talks": [{"id": "b", "date": "2015-06-08T10:15", "end": "2015-06-08T11:45",
                   "title": "Atelier"}]}]}]}}
                """),
        Sample(
            program: "pretalx's pages",
            text: """
                {"talks": [{"code": "ABCDEF", "title": "Ouverture", "start": "2015-06-08T09:30:00+01:00",
                  "end": "2015-06-08T10:15:00+01:00", "room": 1, "speakers": ["AAA111", "BBB222"], "track": 5},
                 {"code": "MNOPQR", "title": {"fr": "Atelier"}, "start": "2015-06-08T10:15:00+01:00",
                  "end": "2015-06-08T11:45:00+01:00", "room": 2, "speakers": []},
                 {"code": "GHIJKL", "title": "Veillée", "start": "2015-06-09T00:30:00+01:00", "duration": 60, "room": 1,
                  "speakers": ["AAA111"]}, {"code": "NOTYET", "title": "non placée", "start": null, "room": null}],
                 "rooms": [{"id": 1, "name": {"fr": "Salle A"}}, {"id": 2, "name": {"fr": "Salle B"}}],
                 "tracks": [{"id": 5, "name": {"fr": "Cadre"}}], "timezone": "Africa/Casablanca",
                 "speakers": [{"code": "AAA111", "name": "A. Inventée"}, {"code": "BBB222", "name": "B. Inventé"}]}
                """),
        Sample(
            program: "pretalx's interface, talks with a slot",
            text: """
                {"count": 3, "next": null, "results": [
                 {"code": "ABCDEF", "title": "Ouverture", "state": "confirmed", "duration": 45, "track": {"fr": "Cadre"},
                  "speakers": [{"code": "AAA111", "name": "A. Inventée"}, {"code": "BBB222", "name": "B. Inventé"}],
                  "slot": {"room": {"fr": "Salle A"}, "room_id": 1, "start": "2015-06-08T09:30:00+01:00",
                           "end": "2015-06-08T10:15:00+01:00"}},
                 {"code": "MNOPQR", "title": "Atelier", "speakers": [], "slots": [{"room": {"id": 2, "name":
                  {"fr": "Salle B"}}, "start": "2015-06-08T10:15:00+01:00", "end": "2015-06-08T11:45:00+01:00"}]},
                 {"code": "GHIJKL", "title": "Veillée", "duration": 60, "speakers": [{"name": "A. Inventée"}],
                  "slot": {"room": "Salle A", "start": "2015-06-09T00:30:00+01:00"}},
                 {"code": "NOTYET", "title": "non placée", "slot": null, "speakers": []}]}
                """),
        Sample(
            program: "pretalx's interface, slots with a talk",
            text: """
                {"id": 4, "version": "0.4", "timezone": "Africa/Casablanca", "slots": [
                 {"id": 1, "room": {"id": 1, "name": {"fr": "Salle A"}}, "start": "2015-06-08T08:30:00Z",
                  "end": "2015-06-08T09:15:00Z", "submission": {"code": "ABCDEF", "title": "Ouverture",
                  "speakers": [{"code": "AAA111", "name": "A. Inventée"}, {"code": "BBB222", "name": "B. Inventé"}]}},
                 {"id": 2, "room": {"id": 2, "name": {"fr": "Salle B"}}, "start": "2015-06-08T09:15:00Z",
                  "end": "2015-06-08T10:45:00Z", "submission": null, "description": {"fr": "Atelier"}},
                 {"id": 3, "room": {"id": 1, "name": {"fr": "Salle A"}}, "start": "2015-06-08T23:30:00Z", "duration": 60,
                  "submission": {"code": "GHIJKL", "title": "Veillée", "speakers": [{"name": "A. Inventée"}]}}]}
                """),
    ]
}
