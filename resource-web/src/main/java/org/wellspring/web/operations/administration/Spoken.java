package org.wellspring.web.operations.administration;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wellspring.api.operations.Health.Check;
import org.wellspring.web.shared.page.View;

/** Codes of the machine in the administrator's words; what has none yet stands as it is. */
public final class Spoken {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Spoken() {}

    /** What was done, by its code in the audit trail. */
    public static String act(View view, String code) {
        String key = "operations.act." + code;
        return view.speaks(key) ? view.text(key) : code;
    }

    /** The figures of a check. */
    public static String detail(View view, Check check) {
        String key = "operations.check-detail." + check.name();
        Object[] figures = NUMBER.matcher(check.detail())
                .results()
                .map(MatchResult::group)
                .map(figure -> figure(view, check, Long.parseLong(figure)))
                .toArray();
        return figures.length > 0 && view.speaks(key) ? view.text(key, figures) : check.detail();
    }

    private static String figure(View view, Check check, long figure) {
        return check.name().equals("disk-space") ? view.bytes(figure << 20) : view.number(figure);
    }
}
