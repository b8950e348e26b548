package org.wellspring.web.catalogue.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.content.Files;
import org.wellspring.api.content.Readings;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** Gathers what a depositor's page shows. */
@ApplicationScoped
public class WorkingDrafts {

    @Inject
    private Catalogue catalogue;

    @Inject
    private Reviews reviews;

    @Inject
    private Files files;

    @Inject
    private Sections sections;

    @Inject
    private Readings readings;

    /** @throws ProblemException {@code NOT_FOUND} for everybody who may not work at it */
    Draft find(Caller caller, Id resource) {
        ResourceDetails readable = catalogue.read(caller, resource);
        PermittedActions may = catalogue.permitted(caller, resource);
        if (!may.edit() && !may.recall() && !may.history()) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        int version = Optional.ofNullable(readable.workingVersion()).orElse(readable.version());
        ResourceDetails details =
                version == readable.version() ? readable : catalogue.readVersion(caller, resource, version);
        return new Draft(
                details,
                may,
                files.list(caller, resource, version),
                readings.of(caller, resource, version),
                may.edit() ? catalogue.lacking(caller, resource) : List.of(),
                may.history() ? reviews.history(caller, resource) : List.of(),
                sections.section(details.section()));
    }
}
