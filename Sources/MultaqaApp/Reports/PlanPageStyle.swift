/// How the page of a plan looks: on a screen, and on A4.
enum PlanPageStyle {
    static let css = """
        :root { --ink: #1c2430; --soft: #667085; --line: #d9dee6; --paper: #ffffff; --blue: #2f6db5; --pale: #a9c6ea;
          --red: #b3372f; --sand: #f4ead2; --green: #dcefe1; --night: #ece8f6; }
        * { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 70rem; background: var(--paper); color: var(--ink);
          font: 15px/1.5 "Noto Sans", "Noto Sans Arabic", "Segoe UI", "Helvetica Neue", Arial, "Noto Naskh Arabic", sans-serif; }
        html:lang(ar) body { line-height: 1.7; }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .3rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid var(--ink); }
        h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
        p { margin: 0; }
        .when { font-size: 1.1rem; }
        .where { color: var(--soft); }
        ul { margin: .6rem 0; padding: 0; list-style: none; }
        .figures { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
        .figures b { font-size: 1.15rem; }
        .notes li { border-inline-start: 4px solid var(--red); padding: .1rem .6rem; margin: .3rem 0; background: #fbf3f2; }
        [dir=rtl] td [dir], [dir=ltr] td [dir] { text-align: -webkit-match-parent; text-align: match-parent; }
        small { display: block; color: var(--soft); font-size: .82em; }
        .moved { color: var(--red); }
        table { border-collapse: collapse; width: 100%; }
        th { text-align: start; font-weight: 600; font-size: .82em; color: var(--soft); border-bottom: 1px solid var(--ink); }
        td, th { padding: .25rem .5rem; vertical-align: top; }
        td { border-bottom: 1px solid var(--line); }
        tr { break-inside: avoid; }
        .checklist { table-layout: fixed; }
        .checklist th:nth-child(1) { width: 2rem; }
        .checklist th:nth-child(2) { width: 9.5rem; }
        .checklist th:nth-child(3) { width: 7.5rem; }
        .checklist th:nth-child(5) { width: 11rem; }
        .checklist th:nth-child(6) { width: 5rem; }
        .box { display: inline-block; width: .95rem; height: .95rem; border: 1.5px solid var(--ink); border-radius: 2px;
          vertical-align: -2px; }
        .count { color: var(--soft); white-space: nowrap; }
        span.critical { font-weight: 700; color: var(--red); }
        .messages, .documents { font-size: .88em; }
        .messages td:nth-child(-n+3), .documents td:nth-child(-n+3) { white-space: nowrap; }
        .gantt { border: 1px solid var(--line); }
        .row { display: grid; grid-template-columns: 17rem 1fr; }
        .row .name { padding: 0 .5rem; font-size: .8rem; line-height: 1.45rem; white-space: nowrap; overflow: hidden;
          text-overflow: ellipsis; }
        .lane { position: relative; height: 1.45rem; border-inline-start: 1px solid var(--line); }
        .lines { position: relative; }
        .lines .row + .row:nth-child(odd) .name { background: #f7f8fa; }
        .months { border-bottom: 1px solid var(--line); }
        .month { position: absolute; top: 0; height: 100%; font-size: .8rem; padding-inline-start: .3rem; overflow: hidden;
          white-space: nowrap; border-inline-start: 1px solid var(--line); }
        .ground { position: absolute; inset: 0; }
        .ground .lane { height: 100%; }
        .lane > span { position: absolute; }
        .off { top: 0; bottom: 0; background: var(--sand); }
        .event { top: 0; bottom: 0; background: var(--green); }
        .ramadan { top: 0; bottom: 0; background: var(--night); }
        .bar { top: .4rem; height: .65rem; background: var(--pale); border-radius: 2px; }
        .bar.critical { background: #e3a49f; }
        .due { top: .25rem; height: .95rem; background: var(--blue); min-inline-size: 3px; border-radius: 1px; }
        .due.critical { background: var(--red); }
        .slack { top: .68rem; height: 2px; background: var(--soft); opacity: .55; }
        .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .82rem; color: var(--soft); margin: .3rem 0; }
        .legend i { display: inline-block; position: static; width: 1.4rem; height: .65rem; margin-inline-end: .35rem;
          border-radius: 2px; }
        .legend i.slack { height: 2px; vertical-align: middle; }
        .grid { display: flex; gap: .35rem; break-inside: avoid; }
        .grid .column { flex: 1 1 0; min-width: 0; }
        .grid h3 { font-size: .85rem; height: 1.6rem; margin: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
        .hours { width: 3rem; flex: none; }
        .hours span { position: absolute; font-size: .75rem; color: var(--soft); transform: translateY(-50%); }
        .day { position: relative; border-top: 1px solid var(--line); }
        .column .day { background: #f9fafb; border: 1px solid var(--line); }
        .slot { position: absolute; overflow: hidden; padding: .1rem .3rem; font-size: .72rem; line-height: 1.3;
          background: #e3edf9; border-inline-start: 3px solid var(--blue); border-radius: 2px; }
        .slot b { font-weight: 600; }
        .slot.visit { background: var(--green); border-color: #3d8a55; }
        .slot.pause { background: #f1f1ee; border-color: #b9b6a7; color: var(--soft); }
        .slot.small { padding-block: 0; font-size: .66rem; line-height: 1.15; }
        .slot.small small { display: none; }
        @page { size: A4; margin: 14mm 12mm; }
        @media print {
          body { font-size: 10pt; max-width: none; padding: 0; }
          h2 { break-after: avoid; margin-top: 1.2rem; }
          h3 { break-after: avoid; }
          .row { grid-template-columns: 13rem 1fr; }
          .row .name, .lane { height: 1rem; line-height: 1rem; font-size: .66rem; }
          .bar { top: .2rem; height: .6rem; } .due { top: .08rem; height: .85rem; } .slack { top: .46rem; }
          .row { break-inside: avoid; }
          .agenda { break-before: page; }
          .slot, .notes li { break-inside: avoid; }
          .checklist th:nth-child(2) { width: 7.5rem; }
          .checklist th:nth-child(3) { width: 6rem; }
          .checklist th:nth-child(5) { width: 9rem; }
          .checklist th:nth-child(6) { width: 4rem; }
        }
        """
}
