package org.wellspring.bench.hello;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The measure of the machine: the smallest application on the same runtime. */
@ApplicationPath("/")
public class HelloApplication extends Application {}
