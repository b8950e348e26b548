package org.wellspring.web.discovery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.page.View;

/**
 * The address of a resource's cover. It holds all that a drawn picture is made of, so that drawing needs no look at the
 * catalogue and tells nothing about it; without files the picture may be kept for ever.
 */
public final class Covers {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{1,2}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,4}");

    private Covers() {}

    /** Of what has files that may be seen, by its identifier: the same that is drawn is answered while nothing is. */
    public static String address(View view, ResourceSummary resource) {
        String picture =
                resource.fileCount() == 0 ? "/covers/" + seed(resource.id()) + ".svg" : "/covers/of/" + resource.id();
        return picture + "?c=" + family(view, resource.type(), resource.subjects()) + "&t="
                + URLEncoder.encode(letters(view.in(resource.title())), StandardCharsets.UTF_8) + "&l="
                + URLEncoder.encode(
                        line(view, resource.type(), resource.subjects(), resource.grades()), StandardCharsets.UTF_8);
    }

    private static String family(View view, @Nullable String type, List<String> subjects) {
        return subjects.stream()
                .flatMap(code -> view.vocabularies().term("subject", code).stream())
                .map(term -> term.cover())
                .filter(cover -> !cover.isEmpty())
                .findFirst()
                .orElse("dataset".equals(type) ? "research" : "computing");
    }

    private static String line(View view, @Nullable String type, List<String> subjects, List<String> grades) {
        var parts = new ArrayList<String>();
        subjects.stream().limit(1).forEach(code -> parts.add(view.label("subject", code)));
        grades.stream().limit(1).forEach(code -> parts.add(view.label("grade", code)));
        if (parts.isEmpty() && type != null) {
            parts.add(view.label("type", type));
        }
        return String.join(" · ", parts);
    }

    /** The first two Han characters together, else the first letters of the first word. */
    static String letters(String title) {
        Matcher word = WORD.matcher(title);
        Matcher han = HAN.matcher(title);
        boolean inHan = han.find();
        if (word.find() && (!inHan || word.start() < han.start())) {
            return word.group().replaceFirst("\\p{IsHan}.*", "");
        }
        return inHan ? han.group() : "";
    }

    /** Three bytes of the identifier's digest. */
    static String seed(Id id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
