package fr.recours;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the portal. Configuration lives in the modules that own it. */
@SpringBootApplication
@Modulithic(systemName = "Recours", sharedModules = "shared")
public class RecoursApplication {

    public static void main(String[] args) {
        SpringApplication.run(RecoursApplication.class, args);
    }
}
