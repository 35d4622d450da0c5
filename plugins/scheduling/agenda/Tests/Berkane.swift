import MultaqaModel

/// The programme of `sample.yaml` as a value. French titles only; nothing is placed by its title.
let berkane = Programme(
    hours: HourSpan(from: ClockTime(9), to: ClockTime(17, 30)),
    rooms: [
        Room("multipurpose_hall", title: "Salle polyvalente", seats: 80),
        Room("council_room", title: "Salle de réunion", seats: 40),
    ],
    sessions: [
        Session(
            "opening", title: "Séance d'ouverture",
            lasts: Minutes(90), day: .number(1), at: ClockTime(9, 30), room: "multipurpose_hall",
            speakers: ["host.president"]),
        Session(
            "aims", title: "Présentation des objectifs du séminaire",
            lasts: Minutes(45), speakers: ["moderator"], track: "framework"),
        Session(
            "editions", title: "Bilan des éditions précédentes depuis 2007",
            lasts: Minutes(30), speakers: ["moderator"], track: "framework"),
        Session(
            "local_authorities_role", title: "Le rôle social des collectivités locales, le modèle de Berkane",
            lasts: Minutes(90), speakers: ["berkane"], track: "institutions"),
        Session(
            "social_development_agency",
            title: "L'appui de l'Agence de développement social aux communes et aux associations",
            lasts: Minutes(90), speakers: ["ads"], track: "institutions"),
        Session(
            "school_drop_out", title: "La stratégie nationale contre l'abandon scolaire",
            lasts: Minutes(60), speakers: ["education_ministry"], track: "school"),
        Session(
            "ait_zineb_experience", title: "L'expérience d'Aït Zineb face à l'abandon scolaire",
            lasts: Minutes(60), speakers: ["ait_zineb"], track: "school"),
        Session(
            "social_coordination", title: "Créer et soutenir la coordination sociale locale",
            lasts: Minutes(75), speakers: ["entraide_nationale"], track: "institutions"),
        Session(
            "special_needs", title: "Accompagner les personnes à besoins spécifiques, l'expérience d'Al Hoceima",
            lasts: Minutes(60), speakers: ["al_hoceima"], track: "disability"),
        Session(
            "disability_rights", title: "Les droits des personnes en situation de handicap",
            lasts: Minutes(60), speakers: ["handicap_association"], track: "disability"),
        Session(
            "experience_round_table", title: "Table ronde des communes, échange d'expériences",
            lasts: Minutes(75), speakers: ["moderator"], track: "cooperation"),
        Session(
            "cooperation_strategy", title: "La stratégie de coopération entre les communes participantes",
            lasts: Minutes(120), speakers: ["moderator"], track: "cooperation"),
        Session(
            "memorandum", title: "Discussion et adoption du mémorandum d'entente",
            lasts: Minutes(75), speakers: ["moderator"], track: "cooperation"),
        Session(
            "evaluation", title: "Évaluation du séminaire par les participants",
            lasts: Minutes(45), speakers: ["moderator"]),
        Session(
            "closing", title: "Clôture et signature du mémorandum d'entente",
            lasts: Minutes(90), day: .last, room: "multipurpose_hall", speakers: ["host.president"], last: true),
    ],
    visits: [
        Visit(
            "social_centres", title: "Visite des centres sociaux", lasts: Minutes(120), travel: Minutes(30),
            groups: 2),
        Visit(
            "indh_projects", title: "Visite de projets de l'INDH", lasts: Minutes(120), travel: Minutes(30),
            groups: 2),
    ],
    rules: [
        Rule(
            "lunch", .must, "keep_free",
            ["every": "day", "at": "12h30-14h30"], why: "Déjeuner et prière"),
        Rule(
            "coffee", .must, "keep_free",
            ["every": "day", "at": "11h00-11h15"], why: "Pause-café"),
        Rule(
            "aims_after_opening", .must, "precede",
            ["first": "opening", "then": "aims", "next": true]),
        Rule(
            "berkane_before_agency", .must, "precede",
            ["first": "local_authorities_role", "then": "social_development_agency"]),
        Rule(
            "strategy_first", .must, "precede",
            ["first": "school_drop_out", "then": "ait_zineb_experience", "next": true]),
        Rule(
            "experience_before_rights", .must, "precede",
            ["first": "special_needs", "then": "disability_rights", "next": true]),
        Rule(
            "experiences_first", .must, "precede",
            ["first": "experience_round_table", "then": "cooperation_strategy"]),
        Rule(
            "cooperation_before_memorandum", .must, "precede",
            ["first": "cooperation_strategy", "then": "memorandum"]),
        Rule(
            "evaluation_before_closing", .must, "precede",
            ["first": "evaluation", "then": "closing", "next": true]),
        Rule(
            "one_visit_a_day", .must, "different_day",
            ["sessions": ["social_centres", "indh_projects"]]),
        Rule(
            "ministry_travels", .must, "not_available",
            ["speaker": "education_ministry", "day": 1]),
        Rule(
            "signing_in_the_afternoon", .must, "prefer_time",
            ["session": "closing", "at": "14h30-17h30"]),
        Rule(
            "cooperation_at_the_end", .should(weight: 3), "prefer_day",
            ["session": "cooperation_strategy", "day": "last"]),
        Rule(
            "memorandum_at_the_end", .should(weight: 3), "prefer_day",
            ["session": "memorandum", "day": "last"]),
        Rule(
            "school_together", .should(weight: 2), "consecutive",
            ["track": "school"]),
        Rule(
            "disability_together", .should(weight: 2), "consecutive",
            ["track": "disability"]),
    ])
