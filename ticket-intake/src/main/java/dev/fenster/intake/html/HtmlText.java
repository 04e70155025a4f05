package dev.fenster.intake.html;

import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text that a reader of HTML sees: blocks in lines of their own, links as their text, neither script nor style. */
public final class HtmlText implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of("head", "title", "script", "style", "template", "noscript", "iframe");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl",
            "blockquote",
            "pre", "table", "hr");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final StringBuilder text = new StringBuilder();
    /** Line breaks and a blank that are due before the next word. */
    private int breaks;
    private boolean blank;
    private int preformatted;

    private HtmlText() {}

    /** @return the text of a whole page or of a part of one, without blanks around it */
    public static String of(String html) {
        var reader = new HtmlText();
        NodeTraversor.filter(reader, Jsoup.parse(html));
        return reader.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            words(words.getWholeText());
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            border(element);
            preformatted -= element.nameIs("pre") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        border(element);
        preformatted += element.nameIs("pre") ? 1 : 0;
        if (element.nameIs("br")) {
            breaks = Math.min(breaks + 1, 2);
        }
        if (element.nameIs("li")) {
            words("- ");
        }
    }

    private void border(Element element) {
        if (PARAGRAPHS.contains(element.normalName())) {
            breaks = 2;
        } else if (CELLS.contains(element.normalName())) {
            blank = true;
        } else if (element.isBlock() && !element.nameIs("br")) {
            breaks = Math.max(breaks, 1);
        }
    }

    private void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (preformatted > 0 && c == '\n') {
                breaks++;
            } else if (preformatted == 0 && (Character.isWhitespace(c) || c == NO_BREAK_SPACE)) {
                blank = true;
            } else {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (!text.isEmpty()) {
            text.append(breaks > 0 ? "\n".repeat(breaks) : blank ? " " : "");
        }
        breaks = 0;
        blank = false;
        text.append(c);
    }
}
