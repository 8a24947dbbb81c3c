/// The style sheet of an HTML report: calm, wide enough apart, and right in dark, print, forced colours and at 320 px.
struct HTMLStyle {
    /// The rules as they stand in the page, and as their hash is taken.
    let sheet: String

    /// The style sheet.
    ///
    /// - Parameter banner: said at the top of every printed page, where there is something to warn of.
    init(banner: String?) {
        let head = banner.map { "@page{@top-center{content:\"\(Self.quoted($0))\";font:9pt Arial,sans-serif}}\n" } ?? ""
        sheet =
            "\n:root{color-scheme:light dark;\(Self.variables(.light))}\n"
            + "@media (prefers-color-scheme:dark){:root{\(Self.variables(.dark))}}\n"
            + Self.screen + "@media print{\n:root{color-scheme:light;\(Self.variables(.light))}\n\(Self.print)}\n"
            + head
    }

    private static func variables(_ palette: Palette) -> String {
        [
            ("paper", palette.paper), ("ink", palette.ink), ("muted", palette.muted), ("accent", palette.accent),
            ("link", palette.link), ("panel", palette.panel), ("rule", palette.rule), ("warm", palette.warm),
            ("warm-panel", palette.warmPanel), ("bar", palette.bar), ("track", palette.track),
        ].map { "--\($0.0):\($0.1)" }.joined(separator: ";")
    }

    /// `text` for a CSS string: everything but letters, digits and spaces by its number, so that nothing can end it.
    private static func quoted(_ text: String) -> String {
        text.readable.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
            default: "\\\(String(scalar.value, radix: 16)) "
            }
        }.joined()
    }

    private static let screen = """
        *,*::before,*::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:4.5rem}
        body{margin:0;background:var(--paper);color:var(--ink);\
        font:1.125rem/1.6 Arial,"Liberation Sans",Helvetica,sans-serif;overflow-wrap:break-word}
        h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance}
        h1{font-size:clamp(1.75rem,1.25rem + 2.5vw,2.75rem);margin:0;color:var(--accent)}
        main h2{font-size:1.75rem;margin:3.5rem 0 1rem;padding-top:1rem;border-top:2px solid var(--accent);\
        color:var(--accent)}
        h3{font-size:1.3125rem;margin:2.25rem 0 .75rem}
        h4,h5,h6{font-size:1.125rem;margin:2rem 0 .5rem}
        p{margin:0 0 1rem}
        a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
        a:hover{text-decoration-thickness:.15em}
        :focus-visible{outline:3px solid var(--ink);outline-offset:2px;border-radius:2px}
        main:focus{outline:none}
        .skip{position:absolute;left:-99rem;top:0;z-index:2;padding:.75rem 1rem;background:var(--paper)}
        .skip:focus{left:.5rem;top:.5rem}
        .banner{background:var(--warm-panel);border-bottom:2px solid var(--warm);padding:.5rem 1rem;text-align:center;\
        font-weight:700;font-size:1rem;line-height:1.4}
        .banner p{margin:0}
        @media (min-height:30rem){.banner{position:sticky;top:0;z-index:1}}
        .masthead{border-top:.5rem solid var(--accent);background:var(--panel)}
        .inner,.frame{max-width:44rem;margin:0 auto;padding:0 1.25rem}
        .masthead .inner{padding-top:2.5rem;padding-bottom:2rem}
        .subtitle{font-size:1.3125rem;line-height:1.4;margin:.75rem 0 0}
        .byline{color:var(--muted);margin:1.25rem 0 0}
        time{white-space:nowrap}
        nav{padding:1.5rem 0 0}
        nav h2{font-size:1.125rem;margin:0 0 .5rem}
        nav ul{list-style:none;margin:0;padding:0}
        nav ul ul{display:none}
        nav a{display:block;padding:.25rem 0;min-height:1.75rem;line-height:1.35}
        main{min-width:0;padding-bottom:2rem}
        .frame>main>h2:first-child{margin-top:2rem}
        main li{margin:0 0 .5rem;padding-left:.25rem}
        main ul,main ol{margin:0 0 1.25rem;padding-left:1.5rem}
        figure{margin:1.75rem 0}
        figcaption,caption{font-weight:700;line-height:1.4;text-align:left}
        .quote{margin:1.5rem 0;padding:.25rem 0 .25rem 1.25rem;border-left:.375rem solid var(--bar)}
        .quote blockquote{margin:0;font-size:1.1875rem}
        .quote p{margin:0}
        .quote figcaption{font-weight:400;color:var(--muted);margin-top:.25rem;font-size:1rem}
        .chart svg{display:block;width:100%;max-width:38rem;margin-top:1rem;overflow:visible}
        .chart text{fill:var(--ink);font:16px Arial,"Liberation Sans",Helvetica,sans-serif}
        .chart .value{font-weight:700}
        .bar{fill:var(--bar)}
        .track{fill:var(--track);stroke:var(--rule)}
        .scroll{overflow-x:auto;margin:1.75rem 0 .5rem}
        table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.45}
        .wide{min-width:34rem}
        caption{padding:0 0 .75rem;font-size:1.125rem}
        th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
        thead th{vertical-align:bottom;border-bottom:2px solid var(--accent)}
        tbody th{font-weight:400}
        th.n,td.n{text-align:right;padding-right:.25rem;padding-left:.75rem;font-variant-numeric:tabular-nums}
        .note{color:var(--muted);font-size:1rem;margin:0 0 1.75rem}
        .facts,.callout{margin:1.75rem 0;padding:1.25rem 1.25rem .5rem;background:var(--panel)}
        .facts{border-top:.25rem solid var(--accent)}
        .callout{background:var(--warm-panel);border-left:.375rem solid var(--warm)}
        .label{font-weight:700;font-size:1.1875rem;line-height:1.35;margin:0 0 .75rem}
        dl{margin:0}
        dt{font-weight:700}
        dd{margin:0 0 .75rem}
        footer{border-top:1px solid var(--rule);color:var(--muted);font-size:1rem;margin-top:3rem}
        footer .inner{padding-top:1.5rem;padding-bottom:1rem}
        @media (min-width:40rem){.facts dl{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;column-gap:1.5rem}\
        .facts dd{margin-bottom:.75rem}}
        @media (min-width:70rem){
        .masthead .inner,footer .inner{max-width:66rem}
        .frame{max-width:66rem;display:grid;grid-template-columns:16rem minmax(0,44rem);column-gap:3.5rem}
        nav{position:sticky;top:3rem;align-self:start;max-height:calc(100vh - 4rem);overflow-y:auto;\
        padding:2.25rem .25rem 2rem;font-size:1rem}
        nav ul ul{display:block;padding-left:1rem}
        nav li li{font-size:.9375rem}
        }
        @media (forced-colors:active){
        .bar{fill:CanvasText}
        .track{fill:Canvas;stroke:CanvasText}
        .chart text{fill:CanvasText}
        .facts,.callout,.quote,.banner,.masthead{border:1px solid CanvasText}
        }

        """

    private static let print = """
        @page{size:A4;margin:2cm;@bottom-center{content:counter(page);font:9pt Arial,sans-serif}}
        body{font-size:12pt;line-height:1.45}
        nav,.skip,.banner{display:none}
        .inner,.frame{max-width:none;padding:0;display:block}
        .masthead{background:none}
        h1,h2,h3,h4,h5,h6,caption,.label,.chart figcaption{break-after:avoid}
        tr,.quote,.chart,.callout,dt{break-inside:avoid}
        dt{break-after:avoid}
        p,li,dd{orphans:3;widows:3}
        thead{display:table-header-group}
        .scroll{overflow:visible}
        .wide{min-width:0}
        .bar,.track,.facts,.callout{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        main a[href^="https:"]::after{content:" (" attr(href) ")"}

        """
}
