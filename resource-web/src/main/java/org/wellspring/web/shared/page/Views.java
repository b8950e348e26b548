package org.wellspring.web.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.wellspring.api.account.Notices;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.text.WantedLanguage;

/** Makes the view of the request that is being answered. */
@ApplicationScoped
public class Views {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Assets assets;

    @Inject
    private Labels labels;

    @Inject
    private Notices notices;

    @Inject
    private Origin origin;

    public View of(HttpServletRequest request) {
        String site = origin.base(request);
        String[] page = page(request, site).split("\\?", 2);
        var visit = new Visit(
                WantedLanguage.of(request),
                ReaderSettings.theme(request),
                caller.get(),
                caller.formToken(),
                page[0],
                page.length > 1 ? page[1] : "",
                site,
                WantedLanguage.cookie(request, Redirects.COOKIE));
        return new View(visit, assets, labels, () -> notices.unseen(visit.caller()));
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
