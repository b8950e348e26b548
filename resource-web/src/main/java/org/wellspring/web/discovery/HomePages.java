package org.wellspring.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.programme.Targets;
import org.wellspring.web.shared.page.Page;

/** The first page. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    private static final int NEWEST = 12;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Targets targets;

    @GET
    public Page home() {
        return Page.of("discovery/home.jte")
                .with("newest", catalogue.browse(BrowseQuery.newest(NEWEST)).items())
                .with("targets", targets.progress(null));
    }
}
