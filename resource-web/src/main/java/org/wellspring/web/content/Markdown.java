package org.wellspring.web.content;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns Markdown (CommonMark with tables) into HTML that can do no harm: raw HTML is shown as text, and what is left passes a
 * list of allowed elements. Pictures come from the resource itself or not at all.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[\\w+#-]{1,30}"))
            .onElements("code")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .matching(Pattern.compile("\\S+"))
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("/api/resources/\\S+"))
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .requireRelNofollowOnLinks()
            .toFactory();

    /** The block of settings at the beginning of many lessons, and the fences that mark their boxes. */
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);

    private static final Pattern FENCES = Pattern.compile("(?m)^:{3,}.*$");

    private static final int PAGE_HEADINGS = 2;

    private static final int LOWEST = 6;

    private Markdown() {}

    /**
     * @param picture the address of a picture that the text names; "" when there is none
     * @param link the address that a link of the text leads to; "" when it leads nowhere
     */
    public static String html(String text, UnaryOperator<String> picture, UnaryOperator<String> link) {
        String plain =
                FENCES.matcher(FRONT_MATTER.matcher(text).replaceFirst("")).replaceAll("");
        Node document = PARSER.parse(plain);
        Shallowest shallowest = new Shallowest();
        document.accept(shallowest);
        document.accept(new AbstractVisitor() {

            private int last = PAGE_HEADINGS;

            /** No level is left out, so that the outline of the page stays whole. */
            @Override
            public void visit(Heading heading) {
                int level = heading.getLevel() - shallowest.level + PAGE_HEADINGS + 1;
                last = Math.min(LOWEST, Math.min(level, last + 1));
                heading.setLevel(last);
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(picture.apply(image.getDestination()));
                visitChildren(image);
            }

            @Override
            public void visit(Link named) {
                named.setDestination(link.apply(named.getDestination()));
                visitChildren(named);
            }
        });
        return ALLOWED.sanitize(RENDERER.render(document));
    }

    private static final class Shallowest extends AbstractVisitor {

        private int level = LOWEST;

        @Override
        public void visit(Heading heading) {
            level = Math.min(level, heading.getLevel());
        }
    }
}
