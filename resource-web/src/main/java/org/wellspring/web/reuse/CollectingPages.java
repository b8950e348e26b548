package org.wellspring.web.reuse;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Redirects;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.WantedLanguage;

/**
 * What is put into a collection from a resource's page: into one of the reader's, or into a new one made on the way. A
 * class of its own, because {@code collections/{id}} would otherwise take the path.
 */
@Path("collections/entries")
@RequestScoped
public class CollectingPages {

    @Inject
    private Collections collections;

    @Inject
    private CurrentCaller current;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("resource") @DefaultValue("") String resource,
            @FormParam("collection") @DefaultValue("") String chosen,
            @FormParam("title") @DefaultValue("") String title,
            @Context HttpServletRequest request) {
        Id collected = Id.parse(resource);
        boolean anew = chosen.isEmpty() || !title.isBlank();
        Id into = anew ? started(title, request) : Id.parse(chosen);
        collections.add(current.get(), into, collected, "");
        return Redirects.to("/collections/" + into, "reuse.said.added");
    }

    private Id started(String title, HttpServletRequest request) {
        String named = title.isBlank() ? Messages.in(WantedLanguage.of(request)).of("reuse.first-title") : title;
        return collections.create(current.get(), named, "").id();
    }
}
