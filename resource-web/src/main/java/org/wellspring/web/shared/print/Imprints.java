package org.wellspring.web.shared.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.text.WantedLanguage;

/** Tells what a print for this request says about itself. */
@ApplicationScoped
public class Imprints {

    @Inject
    private SettingsView settings;

    @Inject
    private Origin origin;

    @Inject
    private Clock clock;

    public Imprint of(HttpServletRequest request) {
        return new Imprint(origin.base(request), WantedLanguage.of(request), settings.zone(), clock.instant());
    }
}
