package org.wellspring.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.web.shared.page.Page;

/** What this place is, and how programs talk to it. */
@Path("about")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AboutPages {

    @Inject
    private SettingsView settings;

    @GET
    public Page about() {
        return Page.of("operations/about.jte").with("version", settings.version());
    }

    @GET
    @Path("api")
    public Page api() {
        return Page.of("operations/api.jte");
    }
}
