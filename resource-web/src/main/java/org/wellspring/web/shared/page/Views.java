package org.wellspring.web.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.wellspring.api.account.Notices;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.web.shared.http.CurrentCaller;
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
    private SettingsView settings;

    public View of(HttpServletRequest request) {
        var visit = new Visit(
                WantedLanguage.of(request),
                ReaderSettings.theme(request),
                caller.get(),
                caller.formToken(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                site(request),
                WantedLanguage.cookie(request, Redirects.COOKIE));
        return new View(visit, assets, labels, () -> notices.unseen(visit.caller()));
    }

    private String site(HttpServletRequest request) {
        String set = settings.baseUrl();
        if (!set.isEmpty()) {
            return set;
        }
        String asked = request.getRequestURL().toString();
        return asked.substring(0, asked.indexOf('/', asked.indexOf("://") + 3));
    }
}
