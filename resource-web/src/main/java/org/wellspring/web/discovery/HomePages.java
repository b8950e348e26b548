package org.wellspring.web.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.web.shared.page.Page;

/** The first page. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    @GET
    public Page home() {
        return Page.of("discovery/home.jte");
    }
}
