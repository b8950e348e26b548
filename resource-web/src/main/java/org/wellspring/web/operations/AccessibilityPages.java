package org.wellspring.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.web.shared.page.Page;

/** The accessibility statement. */
@Path("accessibility")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AccessibilityPages {

    @GET
    public Page statement() {
        return Page.of("operations/accessibility.jte");
    }
}
