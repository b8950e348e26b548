package org.wellspring.core.programme.decision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.wellspring.core.programme.application.ApplicationDetails;
import org.wellspring.core.programme.application.ApplicationShelf;
import org.wellspring.core.programme.application.Workplaces;
import org.wellspring.core.programme.evaluation.Tally;

/** Where what is laid before the public comes from. */
@Dependent
class Publicity {

    @Inject
    ApplicationShelf applications;

    @Inject
    ApplicationDetails details;

    @Inject
    Workplaces workplaces;

    @Inject
    Tally tally;
}
