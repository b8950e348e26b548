package org.wellspring.web.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.text.WantedLanguage;

/** Sees in a request who visits, and how they want their page. */
@ApplicationScoped
public class Visits {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Origin origin;

    @Inject
    private SettingsView settings;

    Visit of(HttpServletRequest request) {
        String site = origin.base(request);
        String[] page = page(request, site).split("\\?", 2);
        return new Visit(
                WantedLanguage.of(request),
                ReaderSettings.theme(request),
                caller.get(),
                caller.formToken(),
                page[0],
                page.length > 1 ? page[1] : "",
                site,
                settings.zone(),
                WantedLanguage.cookie(request, Redirects.COOKIE));
    }

    /** Path and query at which this page can be opened again: what answers a form stands where the form stood. */
    private static String page(HttpServletRequest request, String site) {
        String from = request.getHeader("Referer");
        if (!request.getMethod().equals("GET") && from != null && from.startsWith(site + "/")) {
            return from.substring(site.length()).replaceFirst("#.*", "");
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
