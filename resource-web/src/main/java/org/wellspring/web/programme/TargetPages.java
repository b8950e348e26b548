package org.wellspring.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.programme.Targets;
import org.wellspring.web.shared.page.Page;

/** The city's promises in their own words. */
@Path("targets")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TargetPages {

    @Inject
    private Targets targets;

    @GET
    public Page all() {
        return Page.of("programme/list.jte").with("targets", targets.all());
    }
}
