package org.wellspring.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.content.Readings;
import org.wellspring.api.content.Readings.Pictured;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;

/** The pictures that stand for resources: what their files look like, or a drawn one where there is nothing to see. */
@Path("covers")
@ApplicationScoped
public class CoverPages {

    private static final int MOST_LETTERS = 4;
    private static final int LONGEST_LINE = 40;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Readings readings;

    @Inject
    private CurrentCaller caller;

    /**
     * The small picture of the first file that has one, for whoever may read the resource; else what would be drawn for any
     * identifier, so that nobody learns whether there is such a resource.
     */
    @GET
    @Path("of/{id: [0-9A-Za-z]{13}}")
    @Produces({"image/jpeg", "image/svg+xml"})
    public Response picture(
            @PathParam("id") Id id,
            @QueryParam("c") @DefaultValue("") String family,
            @QueryParam("t") @DefaultValue("") String letters,
            @QueryParam("l") @DefaultValue("") String line) {
        return picture(id)
                .map(picture -> Response.ok(picture, "image/jpeg"))
                .orElseGet(() -> Response.ok(drawn(Covers.seed(id), family, letters, line), "image/svg+xml"))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private Optional<byte[]> picture(Id id) {
        try {
            int version = catalogue.read(caller.get(), id).version();
            Pictured pictured = readings.pictures(Map.of(id, version)).get(id);
            return pictured == null
                    ? Optional.empty()
                    : Optional.of(readings.picture(caller.get(), id, version, pictured.path()));
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }

    @GET
    @Path("{seed: [0-9a-f]{6}}.svg")
    @Produces("image/svg+xml")
    public Response cover(
            @PathParam("seed") String seed,
            @QueryParam("c") @DefaultValue("") String family,
            @QueryParam("t") @DefaultValue("") String letters,
            @QueryParam("l") @DefaultValue("") String line) {
        return Response.ok(drawn(seed, family, letters, line))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }

    private static String drawn(String seed, String family, String letters, String line) {
        return CoverArt.draw(
                family, Integer.parseInt(seed, 16), printable(letters, MOST_LETTERS), printable(line, LONGEST_LINE));
    }

    private static String printable(String text, int most) {
        return text.codePoints()
                .filter(letter -> !Character.isISOControl(letter) && Character.isDefined(letter))
                .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                .filter(letter -> letter != 0xFFFE && letter != 0xFFFF)
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
