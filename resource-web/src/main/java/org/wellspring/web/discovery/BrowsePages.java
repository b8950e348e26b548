package org.wellspring.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.web.shared.page.Page;

/** Browsing the catalogue with filters, a page at a time. */
@Path("resources")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class BrowsePages {

    /** Counting further costs more than the figure is worth; the page then says "more than". */
    static final int COUNTED = 300;

    @Inject
    private Catalogue catalogue;

    @GET
    public Page browse(@Context UriInfo uri) {
        BrowseFilter filter = BrowseFilter.in(uri.getQueryParameters());
        int count = filter.cursor() == null ? catalogue.count(filter.query(), COUNTED + 1) : -1;
        return Page.of("discovery/browse.jte")
                .with("filter", filter)
                .with("slice", catalogue.browse(filter.query()))
                .with("count", count);
    }
}
