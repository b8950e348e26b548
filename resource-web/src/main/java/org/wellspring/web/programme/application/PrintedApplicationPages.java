package org.wellspring.web.programme.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.print.Imprints;

/** An application to print and to file, for all who may read it. */
@Path("applications/{id: [0-9A-Za-z]{13}}/application.pdf")
@RequestScoped
@Produces("application/pdf")
public class PrintedApplicationPages {

    @Inject
    private Applications applications;

    @Inject
    private Calls calls;

    @Inject
    private Imprints imprints;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @GET
    public Response print(@PathParam("id") String id) {
        Application application = applications.application(caller.get(), Id.parse(id));
        byte[] file = PrintedApplication.pdf(
                application,
                calls.call(caller.get(), application.call()),
                applications.history(caller.get(), application.id()),
                imprints.of(request));
        return Response.ok(file)
                .header("Content-Disposition", "inline; filename=\"application-" + application.id() + ".pdf\"")
                .build();
    }
}
