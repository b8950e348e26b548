package org.wellspring.web.catalogue.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.content.Files;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.web.catalogue.reading.Reading.Words;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;

/** Gathers what the page of a version shows. */
@RequestScoped
public class Readings {

    static final int MOST_RATINGS = 20;
    private static final int MOST_COLLECTIONS = 50;
    private static final PermittedActions NOTHING =
            new PermittedActions(false, false, false, false, false, false, false, false);

    @Inject
    private Catalogue catalogue;

    @Inject
    private Files files;

    @Inject
    private Ratings ratings;

    @Inject
    private Collections collections;

    @Inject
    private OrganisationNames organisations;

    Page page(Caller caller, ResourceDetails details, String tongue, Form form) {
        return Page.of("catalogue/resource.jte")
                .with("reading", reading(caller, details, tongue))
                .with("form", form);
    }

    private Reading reading(Caller caller, ResourceDetails details, String tongue) {
        return new Reading(
                details,
                files.list(caller, details.id(), details.version()),
                catalogue.versions(caller, details.id()),
                catalogue.related(details.id()),
                new Words(
                        ratings.tally(details.id()),
                        ratings.of(caller, details.id(), null, MOST_RATINGS).items()),
                caller.signedIn() ? catalogue.permitted(caller, details.id()) : NOTHING,
                caller.signedIn()
                        ? collections.mine(caller, null, MOST_COLLECTIONS).items()
                        : List.of(),
                organisations.of(details.metadata().creators()),
                tongue);
    }
}
