package org.wellspring.web.content.fixity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.content.Fixity;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Page;
import org.wellspring.web.shared.page.Redirects;

/** The page about stored files that are not what they were. */
@Path("administration/files")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class FixityPages {

    @Inject
    private Fixity fixity;

    @Inject
    private CurrentCaller caller;

    @GET
    public Page show() {
        return Page.of("content/fixity.jte").with("report", fixity.report(caller.get()));
    }

    /** Reads everything now. */
    @POST
    public Response begin() {
        fixity.begin(caller.get());
        return Redirects.to("/administration/files");
    }
}
