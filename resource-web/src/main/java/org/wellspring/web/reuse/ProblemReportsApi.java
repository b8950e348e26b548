package org.wellspring.web.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Answers;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Paging;
import org.wellspring.web.shared.http.CurrentCaller;

/** What readers found wrong with resources. */
@Path("api/problem-reports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ProblemReportsApi {

    @Inject
    private ProblemReports reports;

    @Inject
    private CurrentCaller caller;

    /** Open reports, oldest first, for curators. */
    @GET
    @Of(value = ProblemReports.Report.class, slice = true)
    public Response open(@BeanParam Paging paging, @Context UriInfo address) {
        return Answers.page(address, reports.open(caller.get(), paging.cursor(), paging.limit()));
    }

    /** Reports a problem; anybody may. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = ProblemReports.Report.class, status = 201)
    public Response report(NewReport wanted) {
        ProblemReports.Report made = reports.report(caller.get(), wanted.resource(), wanted.kind(), wanted.words());
        return Response.created(URI.create("/api/problem-reports/" + made.id()))
                .entity(made)
                .build();
    }

    /** Closes a report with an answer, which its reporter is told. */
    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(ProblemReports.Report.class)
    public ProblemReports.Report close(@PathParam("id") Id id, Closing closing) {
        return reports.close(caller.get(), id, closing.answer());
    }

    /** @param kind vocabulary {@code problem-kind} */
    public record NewReport(Id resource, String kind, String words) {}

    public record Closing(String answer) {}
}
