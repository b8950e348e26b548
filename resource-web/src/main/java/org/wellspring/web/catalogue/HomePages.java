package org.wellspring.web.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.wellspring.web.shared.Page;

/** The first page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    @GET
    public Page home() {
        return new Page("catalogue/home.jte", Map.of("title", "Wellspring"));
    }
}
