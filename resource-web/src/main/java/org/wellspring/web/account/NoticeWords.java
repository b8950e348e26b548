package org.wellspring.web.account;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Notices.Notice;
import org.wellspring.web.shared.page.View;

/** How a notice is told, and where it leads. The words of {@code reuse.report-closed} are {@code reuse.notice.report-closed}. */
public final class NoticeWords {

    private static final Map<String, Function<Notice, String>> ADDRESSES = Map.of(
            "discovery.saved-search",
                    notice -> "/searches/" + notice.arguments().get(2),
            "reuse.collected-withdrawn", notice -> "/resources/" + notice.subject(),
            "reuse.report-closed", notice -> "/resources/" + notice.arguments().get(2));

    private NoticeWords() {}

    public static String of(View view, Notice notice) {
        String key = notice.kind().replaceFirst("\\.", ".notice.");
        List<String> arguments = notice.arguments();
        return view.speaks(key) ? view.text(key, arguments.toArray()) : view.text("account.notices.other");
    }

    /** Null when it leads nowhere. */
    public static @Nullable String address(Notice notice) {
        if (notice.kind().startsWith("programme")) {
            return "/applications/" + notice.arguments().get(0);
        }
        Function<Notice, String> address = ADDRESSES.get(notice.kind());
        return address == null ? null : address.apply(notice);
    }
}
