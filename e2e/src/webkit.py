"""A browser of WebKitGTK for tests: a window a page, on a profile that it keeps. Its driver starts it.

MiniBrowser, which comes with the engine, forgets all that pages store when a driver starts it, and prints nothing of
their console.
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402  the versions come first

PROFILE, CONSOLE = sys.argv[1:]
WIDTH, HEIGHT = 1280, 800


def print_into(path):
    """Lets this program and those that it starts print into a file: the driver would drop it."""
    printed = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(printed, stream)


def open_window(context, windows):
    settings = WebKit2.Settings(
        enable_write_console_messages_to_stdout=True,
        # Without a graphics processor, drawing for one takes many times as long as drawing.
        hardware_acceleration_policy=WebKit2.HardwareAccelerationPolicy.NEVER,
    )
    view = WebKit2.WebView(
        web_context=context,
        settings=settings,
        is_controlled_by_automation=True,
    )
    window = Gtk.Window()
    window.set_default_size(WIDTH, HEIGHT)
    window.add(view)
    windows.add(window)

    def is_gone(_):
        windows.discard(window)
        if not windows:
            Gtk.main_quit()

    window.connect("destroy", is_gone)
    view.connect("close", lambda _: window.destroy())
    window.show_all()
    return view


def is_driven(context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("WebKitGTK")
    info.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(info)
    windows = set()
    session.connect("create-web-view", lambda _: open_window(context, windows))


def main():
    print_into(CONSOLE)
    kept = WebKit2.WebsiteDataManager(base_data_directory=PROFILE, base_cache_directory=PROFILE)
    context = WebKit2.WebContext.new_with_website_data_manager(kept)
    context.connect("automation-started", is_driven)
    context.set_automation_allowed(True)
    Gtk.main()


main()
