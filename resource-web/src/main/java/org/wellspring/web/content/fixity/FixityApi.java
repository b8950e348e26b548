package org.wellspring.web.content.fixity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.content.Fixity;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** Whether stored files are still what they were, for administrators. */
@Path("api/fixity")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FixityApi {

    @Inject
    private Fixity fixity;

    @Inject
    private CurrentCaller caller;

    /** How the round that reads every file stands, and what is damaged. */
    @GET
    @Of(Fixity.Report.class)
    public Fixity.Report report() {
        return fixity.report(caller.get());
    }
}
