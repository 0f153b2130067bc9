; The per-user installer: no administrator rights, no network. Called by `py build/dev.py package` with
; VERSION, PROGRAM (the packaged folder) and TARGET (the installer to write).

Unicode true
!include "MUI2.nsh"

Name "Sổ Nghề"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\SoNghe"
InstallDirRegKey HKCU "Software\SoNghe" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoNghe"

Section
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal"
  File /r "${PROGRAM}\*.*"
  WriteRegStr HKCU "Software\SoNghe" "Folder" "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Sổ Nghề.lnk" "$INSTDIR\so-nghe.exe"
  CreateShortcut "$DESKTOP\Sổ Nghề.lnk" "$INSTDIR\so-nghe.exe"

  WriteRegStr HKCU "Software\Classes\.songhe" "" "SoNghe.Packet"
  WriteRegStr HKCU "Software\Classes\SoNghe.Packet" "" "Tệp giao nhận Sổ Nghề"
  WriteRegStr HKCU "Software\Classes\SoNghe.Packet\DefaultIcon" "" "$INSTDIR\so-nghe.exe,0"
  WriteRegStr HKCU "Software\Classes\SoNghe.Packet\shell\open\command" "" '"$INSTDIR\so-nghe.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.songhe-backup" "" "SoNghe.Backup"
  WriteRegStr HKCU "Software\Classes\SoNghe.Backup" "" "Bản sao lưu Sổ Nghề"
  WriteRegStr HKCU "Software\Classes\SoNghe.Backup\DefaultIcon" "" "$INSTDIR\so-nghe.exe,0"
  WriteRegStr HKCU "Software\Classes\SoNghe.Backup\shell\open\command" "" '"$INSTDIR\so-nghe.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Sổ Nghề"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\so-nghe.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

; Takes the program away and leaves every data folder: the records are never the installer's to delete.
Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\so-nghe.exe"
  Delete "$INSTDIR\so-nghe-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Sổ Nghề.lnk"
  Delete "$DESKTOP\Sổ Nghề.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\SoNghe"
  DeleteRegKey HKCU "Software\Classes\.songhe"
  DeleteRegKey HKCU "Software\Classes\SoNghe.Packet"
  DeleteRegKey HKCU "Software\Classes\.songhe-backup"
  DeleteRegKey HKCU "Software\Classes\SoNghe.Backup"
SectionEnd
