package health.erp.examples.labels;

/** A layout as SVG. What is printed is never read as markup. */
final class SvgDrawing {
    private SvgDrawing() {}

    static String of(Layout layout) {
        var stock = layout.stock();
        var svg = new StringBuilder(4_000);
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%dmm" height="%dmm" viewBox="0 0 %d %d">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <path shape-rendering="crispEdges" d=\""""
                        .formatted(stock.width(), stock.height(), stock.wide(), stock.high()));
        for (var bar : layout.bars()) {
            svg.append("M%d %dh%dv%dh-%dz".formatted(bar.x(), bar.y(), bar.width(), bar.height(), bar.width()));
        }
        svg.append("\"/>\n<g font-family=\"monospace\">\n");
        for (var line : layout.lines()) {
            svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>\n"
                    .formatted(
                            line.x(),
                            line.baseline(),
                            line.size(),
                            line.bold() ? " font-weight=\"bold\"" : "",
                            escaped(line.text())));
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
