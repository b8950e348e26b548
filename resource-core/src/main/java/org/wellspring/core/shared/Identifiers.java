package org.wellspring.core.shared;

import com.github.f4b6a3.tsid.TsidFactory;
import jakarta.enterprise.context.ApplicationScoped;
import org.wellspring.api.shared.Id;

/** Hands out identifiers: time-sorted, unique across nodes by a random node number, without asking the database. */
@ApplicationScoped
public class Identifiers {

    private final TsidFactory factory = TsidFactory.newInstance1024();

    public Id next() {
        return new Id(factory.create().toLong());
    }
}
