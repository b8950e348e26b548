package org.wellspring.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The pictures that stand for resources without one of their own. */
@Path("covers")
@ApplicationScoped
public class CoverPages {

    private static final int MOST_LETTERS = 4;
    private static final int LONGEST_LINE = 40;

    @GET
    @Path("{seed: [0-9a-f]{6}}.svg")
    @Produces("image/svg+xml")
    public Response cover(
            @PathParam("seed") String seed,
            @QueryParam("c") @DefaultValue("") String family,
            @QueryParam("t") @DefaultValue("") String letters,
            @QueryParam("l") @DefaultValue("") String line) {
        String svg = CoverArt.draw(
                family, Integer.parseInt(seed, 16), printable(letters, MOST_LETTERS), printable(line, LONGEST_LINE));
        return Response.ok(svg)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
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
