package org.wellspring.web.shared.page;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.web.shared.text.Language;

/**
 * One request for a page, as far as the page shows it.
 *
 * @param path as the browser asked for it, still encoded
 * @param query without the question mark, still encoded; "" when there is none
 * @param site scheme, host and port the product is reached by, without a final slash
 * @param zone by which days begin and end
 * @param said the key of the message that the act before this page left; null when none
 */
public record Visit(
        Language language,
        Theme theme,
        Caller caller,
        String formToken,
        String path,
        String query,
        String site,
        ZoneId zone,
        @Nullable String said) {}
