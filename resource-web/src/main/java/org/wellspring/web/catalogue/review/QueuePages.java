package org.wellspring.web.catalogue.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.reuse.Ratings;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;

/** What waits for the caller, longest waiting first, and what else a curator looks after. */
@Path("review")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class QueuePages {

    private static final int PAGE = 50;

    @Inject
    private Reviews reviews;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Ratings ratings;

    @Inject
    private ProblemReports reports;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page queue(@QueryParam("cursor") @Nullable String cursor) {
        caller.get().requirePerson();
        return Page.of("catalogue/review/queue.jte")
                .with("queue", reviews.queue(caller.get(), cursor, PAGE))
                .with("later", cursor != null)
                .with(
                        "withdrawals",
                        catalogue.emergencyWithdrawals(caller.get()).size())
                .with(
                        "ratings",
                        ratings.waiting(caller.get(), null, PAGE).items().size())
                .with("reports", reports.open(caller.get(), null, PAGE).items().size());
    }
}
