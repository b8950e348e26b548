package org.wellspring.web.shared.print;

import java.time.Instant;
import java.time.ZoneId;
import org.wellspring.web.shared.text.Language;

/**
 * Where, when and for whom something is printed.
 *
 * @param origin before every path of this product, without a slash at its end
 */
public record Imprint(String origin, Language language, ZoneId zone, Instant now) {}
