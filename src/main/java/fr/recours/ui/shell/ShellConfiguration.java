package fr.recours.ui.shell;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings the shell reads. */
@Configuration
@EnableConfigurationProperties(ContactDetails.class)
class ShellConfiguration {}
