package org.wellspring.core.content.reading.child;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the text of a document, as much of it as may be kept, and no white space twice. */
final class BoundedText extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "table");

    /** How parsers mark a page and a slide. */
    private static final Set<String> PAGES = Set.of("page", "slide-content");

    private final StringBuilder text = new StringBuilder();

    private boolean body;

    private int pages;

    /** Ends the reading of a document that has more text than is kept. */
    static final class Full extends SAXException {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("body")) {
            body = true;
        }
        String kind = attributes.getValue("class");
        if (name.equals("div") && kind != null && PAGES.contains(kind) && pages++ > 0) {
            text.append('\f');
        }
        if (BLOCKS.contains(name)) {
            divide('\n');
        } else if (name.equals("td")) {
            divide(' ');
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (BLOCKS.contains(name)) {
            divide('\n');
        }
    }

    @Override
    public void characters(char[] units, int start, int length) throws SAXException {
        if (!body) {
            return;
        }
        for (int at = start; at < start + length; at++) {
            char unit = units[at];
            if (Character.isWhitespace(unit) || Character.isISOControl(unit)) {
                divide(' ');
            } else {
                text.append(unit);
            }
            if (text.length() >= Answer.LONGEST_TEXT) {
                throw new Full();
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] units, int start, int length) {
        divide(' ');
    }

    boolean isFull() {
        return text.length() >= Answer.LONGEST_TEXT;
    }

    /** How many pages the document marked. */
    int pages() {
        return pages;
    }

    String text() {
        return Lines.sound(text.toString()).strip();
    }

    private void divide(char by) {
        int last = text.length() - 1;
        if (last < 0 || !body) {
            return;
        }
        char before = text.charAt(last);
        if (before == ' ') {
            text.setCharAt(last, by);
        } else if (before != '\n' && before != '\f') {
            text.append(by);
        }
    }
}
