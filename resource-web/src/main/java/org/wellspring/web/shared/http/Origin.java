package org.wellspring.web.shared.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.SettingsView;

/** Where this product stands, and whether a request was made by one of its own pages. */
@ApplicationScoped
public class Origin {

    @Inject
    private SettingsView settings;

    /** The address of this product as people use it, without a final slash. */
    public String base(HttpServletRequest request) {
        return settings.baseUrl().isEmpty() ? own(request) : settings.baseUrl();
    }

    /** Whether people reach this product over HTTPS, so that cookies may be Secure. */
    public boolean secure(HttpServletRequest request) {
        return settings.baseUrl().isEmpty()
                ? request.isSecure()
                : settings.baseUrl().startsWith("https:");
    }

    /**
     * Whether a request that changes something may come from one of our own pages. Browsers say so themselves in
     * {@code Sec-Fetch-Site} (W3C Fetch Metadata) or else in {@code Origin} (RFC 6454); programs that are no browsers send
     * neither and have nobody's cookies to misuse.
     */
    public boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin") || (site.equals("none") && origin == null);
        }
        return origin == null
                || origin.toLowerCase(Locale.ROOT).equals(base(request).toLowerCase(Locale.ROOT));
    }

    private static String own(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return request.getScheme() + "://" + (isAuthority(host) ? host : request.getServerName());
    }

    private static boolean isAuthority(@Nullable String host) {
        try {
            return host != null && URI.create("//" + host).getHost() != null && host.indexOf('@') < 0;
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }
}
