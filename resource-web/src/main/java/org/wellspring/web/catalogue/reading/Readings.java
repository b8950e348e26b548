package org.wellspring.web.catalogue.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.Catalogue.VersionSummary;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.api.reuse.Ratings.RatingTally;
import org.wellspring.web.catalogue.reading.Reading.Words;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;

/** Gathers what the page of a version shows. */
@ApplicationScoped
public class Readings {

    static final int MOST_RATINGS = 20;
    private static final int MOST_COLLECTIONS = 50;
    private static final PermittedActions NOTHING =
            new PermittedActions(false, false, false, false, false, false, false, false);

    @Inject
    private Catalogue catalogue;

    @Inject
    private Ratings ratings;

    @Inject
    private Collections collections;

    @Inject
    private OrganisationNames organisations;

    @Inject
    private Looks looks;

    Page page(Caller caller, ResourceDetails details, Asked asked, Form form) {
        Reading reading = reading(caller, details, asked.tongue());
        return Page.of("catalogue/resource.jte")
                .with("reading", reading)
                .with("look", looks.at(caller, reading, asked))
                .with("form", form);
    }

    private Reading reading(Caller caller, ResourceDetails details, String tongue) {
        return new Reading(
                details,
                details.fileCount() == 0 ? List.of() : looks.files(caller, details),
                details.fileCount() == 0 ? Map.of() : looks.pictures(caller, details),
                versions(caller, details),
                catalogue.related(details.id()),
                words(caller, details),
                caller.signedIn() ? catalogue.permitted(caller, details.id()) : NOTHING,
                caller.signedIn()
                        ? collections.mine(caller, null, MOST_COLLECTIONS).items()
                        : List.of(),
                organisations.of(details.metadata().creators()),
                tongue);
    }

    /** Guests see published versions only: of a resource whose first version is in the catalogue that one is shown already. */
    private List<VersionSummary> versions(Caller caller, ResourceDetails details) {
        if (caller.signedIn() || !Integer.valueOf(1).equals(details.publishedVersion())) {
            return catalogue.versions(caller, details.id());
        }
        return List.of(new VersionSummary(
                details.version(),
                details.versionState(),
                details.metadata().changeNote(),
                details.fileCount(),
                details.fileBytes(),
                details.publishedAt()));
    }

    /** Where nobody gave stars nobody left words. */
    private Words words(Caller caller, ResourceDetails details) {
        RatingTally tally = ratings.tally(details.id());
        return new Words(
                tally,
                tally.count() == 0
                        ? List.of()
                        : ratings.of(caller, details.id(), null, MOST_RATINGS).items(),
                tally.count() == 0 ? null : ratings.mine(caller, details.id()).orElse(null));
    }
}
