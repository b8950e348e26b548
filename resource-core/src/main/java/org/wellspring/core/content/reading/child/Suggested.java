package org.wellspring.core.content.reading.child;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a document says about itself, without what programs write when nobody said anything. */
final class Suggested {

    private static final Pattern NO_TITLE = Pattern.compile(
            "(untitled.*|microsoft (word|powerpoint|excel) -.*|powerpoint presentation|presentation|document\\d*|slide \\d+"
                    + "|(幻灯片|演示文稿|文档|工作簿)\\s*\\d*|презентация( powerpoint)?|документ\\d*|.*\\.(docx?|pptx?|xlsx?|pdf|dvi|tex))");

    private static final Pattern NOBODY = Pattern.compile(
            "(user|admin|administrator|author|unknown|microsoft|windows user|pc|用户|微软用户|пользователь( windows)?|dell|lenovo|hp|asus)");

    private static final List<Property> PAGES = List.of(PagedText.N_PAGES, Office.SLIDE_COUNT, Office.PAGE_COUNT);

    private static final int MOST_PAGES = 1_000_000;

    private Suggested() {}

    static String title(Metadata metadata) {
        String title = Lines.single(said(metadata, TikaCoreProperties.TITLE));
        return NO_TITLE.matcher(title.toLowerCase(Locale.ROOT)).matches() ? "" : title;
    }

    static List<String> authors(Metadata metadata) {
        return people(List.of(metadata.getValues(TikaCoreProperties.CREATOR)));
    }

    static List<String> people(Collection<String> names) {
        return names.stream()
                .flatMap(several -> Stream.of(several.split("[;；、\\r\\n]")))
                .map(Lines::single)
                .filter(name -> !name.isEmpty() && name.codePoints().anyMatch(Character::isLetter))
                .filter(name -> !NOBODY.matcher(name.toLowerCase(Locale.ROOT)).matches())
                .distinct()
                .limit(Answer.MOST_AUTHORS)
                .toList();
    }

    static String language(Metadata metadata) {
        return said(metadata, TikaCoreProperties.LANGUAGE);
    }

    /** @param marked how many pages the text was divided into */
    static int pages(Metadata metadata, int marked) {
        return PAGES.stream()
                .map(metadata::getInt)
                .filter(count -> count != null && count > 0 && count < MOST_PAGES)
                .findFirst()
                .orElse(marked);
    }

    private static String said(Metadata metadata, Property property) {
        String value = metadata.get(property);
        return value == null ? "" : value;
    }
}
