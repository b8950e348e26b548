package org.wellspring.web.programme;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Register.Query;
import org.wellspring.api.programme.Register.Standing;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.json.TypeNames;

/** Which part of the register is asked for. */
public class RegisterFilter {

    @QueryParam("on")
    private @Nullable String on;

    @QueryParam("programme")
    @DefaultValue("")
    private String programme = "";

    @QueryParam("district")
    @DefaultValue("")
    private String district = "";

    @QueryParam("stage")
    @DefaultValue("")
    private String stage = "";

    @QueryParam("standing")
    @DefaultValue("")
    private String standing = "";

    /** Null is today. */
    public @Nullable LocalDate on() {
        return Parameters.day(on, "on");
    }

    public String programme() {
        return programme;
    }

    public String district() {
        return district;
    }

    public String stage() {
        return stage;
    }

    public @Nullable Standing standing() {
        return Parameters.oneOf(Standing.class, standing, "standing");
    }

    /** @param districts those there are; a name that none of them has in any language finds nothing */
    Query query(List<LocalizedText> districts, @Nullable String cursor, int limit) {
        LocalizedText wanted = district.isEmpty()
                ? LocalizedText.EMPTY
                : districts.stream()
                        .filter(one -> one.values().containsValue(district))
                        .findFirst()
                        .orElse(LocalizedText.of("zh", district));
        return new Query(on(), programme, wanted, stage, standing(), cursor, limit);
    }

    /** As the query of an address, ending where a cursor may follow. */
    public String address() {
        Standing wanted = standing();
        return part("on", on == null ? "" : on)
                + part("programme", programme)
                + part("district", district)
                + part("stage", stage)
                + part("standing", wanted == null ? "" : TypeNames.kebab(wanted));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
