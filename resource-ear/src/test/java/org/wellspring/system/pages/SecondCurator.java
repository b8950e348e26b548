package org.wellspring.system.pages;

import org.wellspring.system.api.City;
import org.wellspring.system.api.Secrets;

/** Whoever is asked when the city's curator may not decide alone. */
final class SecondCurator {

    private static final String NAME = "second-curator";

    private static boolean invited;

    private SecondCurator() {}

    static synchronized Typist of(City city) {
        if (!invited) {
            String secret = city.as("admin")
                    .json(
                            "POST",
                            "/api/people",
                            "{\"email\":\"%s\",\"name\":\"%s\",\"grants\":[{\"role\":\"curator\"}]}"
                                    .formatted(City.email(NAME), NAME))
                    .expect(201)
                    .member("secret");
            city.as("")
                    .json(
                            "POST",
                            "/api/invitations/accept",
                            "{\"secret\":\"%s\",\"name\":\"%s\",\"password\":\"%s\",\"language\":\"en\"}"
                                    .formatted(Secrets.told(secret), NAME, City.password()))
                    .expect(201);
            invited = true;
        }
        return Typist.of(city, NAME);
    }
}
