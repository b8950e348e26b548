package org.wellspring.container;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product as it is delivered, with test classes added. */
final class Archives {

    private Archives() {}

    static WebArchive productWith(Class<?>... tests) {
        Path war = Path.of(System.getProperty("wellspring.target", "target"), "runnable", "ROOT.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile()).addClasses(tests);
    }
}
